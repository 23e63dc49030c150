import { Select } from '@comanda/kit/ui/select.tsx';
import type { PrinterPlaces } from '@comanda/shared/contracts/views/printer-search.ts';
import { BAUD_RATES, type PrinterConnection } from '@comanda/shared/contracts/views/printer.ts';
import { useText } from '../../i18n/index.ts';
import { atOf, choicesOf, isAt, keyOf } from './connection.ts';

interface ConnectionFieldsProps {
  /** Not given: the network. */
  readonly connection: PrinterConnection | undefined;
  readonly places: PrinterPlaces | undefined;
  readonly error: string | undefined;
  readonly onChange: (connection: PrinterConnection | undefined) => void;
}

/** How a printer is connected: by the network, or by one of the places that machines have told of. */
export function ConnectionFields({ connection, places, error, onChange }: ConnectionFieldsProps) {
  const t = useText();
  const choices = choicesOf(places);
  const there = choices.find((choice) => isAt(choice, connection));
  const key = there?.key ?? keyOf(connection);
  const gone = connection !== undefined && !there;
  const options = [
    { id: '', label: t('printing.network') },
    ...choices.map(({ key: id, device, at, label }) => ({
      id,
      label:
        device === null
          ? t('printing.queueOf', { queue: at })
          : t('printing.portOf', { device, port: label === '' ? at : `${label} (${at})` }),
    })),
    ...(gone ? [{ id: key, label: t('printing.gone', { port: atOf(connection) }) }] : []),
  ];
  const port = connection?.kind === 'device' ? connection.port : null;
  const spooled = connection?.kind === 'spooler' || port?.kind === 'spooler';
  return (
    <>
      <Select
        label={t('printing.connection')}
        hint={connection ? t(spooled ? 'printing.spoolerHint' : 'printing.connectionHint') : undefined}
        error={error}
        value={key}
        onChange={(id) => onChange(choices.find((choice) => choice.key === id)?.connection)}
        options={options}
      />
      {connection?.kind === 'device' && port?.kind === 'serial' && (
        <Select
          label={t('printing.baud')}
          value={String(port.baudRate)}
          onChange={(rate) => {
            const baudRate = BAUD_RATES.find((each) => String(each) === rate);
            if (baudRate) onChange({ ...connection, port: { ...port, baudRate } });
          }}
          options={BAUD_RATES.map((rate) => ({ id: String(rate), label: String(rate) }))}
        />
      )}
    </>
  );
}
