import { TextField } from '@comanda/kit/ui/text-field.tsx';

const LAST_PORT = 65_535;

/** A port as somebody typed it; 0: it is none. */
export function portIn(text: string): number {
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return port <= LAST_PORT ? port : 0;
}

interface HostFieldsProps {
  readonly host: string;
  readonly port: string;
  readonly labels: { readonly host: string; readonly port: string };
  readonly hint?: string;
  readonly errors: { readonly host: string | undefined; readonly port: string | undefined };
  readonly onChange: (change: { readonly host: string } | { readonly port: string }) => void;
}

/** Where a machine on the network answers: its name or number, and the port. */
export function HostFields({ host, port, labels, hint, errors, onChange }: HostFieldsProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_9rem] gap-3">
      <TextField
        label={labels.host}
        hint={hint}
        value={host}
        required
        maxLength={253}
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.host}
        onChange={(next) => onChange({ host: next })}
      />
      <TextField
        label={labels.port}
        value={port}
        inputMode="numeric"
        error={errors.port}
        onChange={(next) => onChange({ port: next })}
      />
    </div>
  );
}
