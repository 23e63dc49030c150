import { Button, type ButtonProps } from '@comanda/kit/ui/button.tsx';
import { type ReactNode, useRef } from 'react';

interface ChooseFileProps extends Pick<ButtonProps, 'icon' | 'size' | 'busy' | 'disabled'> {
  readonly children: ReactNode;
  /** Media types, as an `input` takes them; left out: any file. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** At least one. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** A button that lets a file be chosen. The same file can be chosen again. */
export function ChooseFile({ children, accept, multiple, onFiles, ...button }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={({ target }) => {
          const [first, ...others] = target.files ?? [];
          target.value = '';
          if (first) onFiles([first, ...others]);
        }}
      />
      <Button {...button} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
