import { Component, type ReactNode } from 'react';
import { useKitText } from '../i18n/index.ts';
import { Button } from './button.tsx';

function FaultScreen({ fault }: { readonly fault: unknown }) {
  const t = useKitText();
  return (
    <main role="alert" className="grid min-h-dvh place-items-center bg-ground p-6">
      <div className="flex max-w-120 flex-col gap-5 rounded-lg border border-line bg-surface p-8 shadow-over">
        <h1 className="text-xl font-semibold">{t('fault.title')}</h1>
        <p>{t('fault.body')}</p>
        <Button variant="primary" size="large" onClick={() => globalThis.location.reload()}>
          {t('action.reload')}
        </Button>
        <details className="text-sm text-muted">
          <summary className="min-h-touch py-3">{t('fault.details')}</summary>
          <pre className="max-h-48 overflow-auto whitespace-pre-wrap">
            {fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}
          </pre>
        </details>
      </div>
    </main>
  );
}

/** A fault in drawing shows words and a way on, never an empty page. */
export class FaultBoundary extends Component<{ readonly children: ReactNode }, { readonly fault: unknown }> {
  override state: { readonly fault: unknown } = { fault: null };

  static getDerivedStateFromError(fault: unknown): { readonly fault: unknown } {
    return { fault: fault ?? new Error('unknown fault') };
  }

  override render(): ReactNode {
    return this.state.fault === null ? this.props.children : <FaultScreen fault={this.state.fault} />;
  }
}
