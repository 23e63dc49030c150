import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { PrinterPlaces } from '@comanda/shared/contracts/views/printer-search.ts';
import type { Printer } from '@comanda/shared/contracts/views/venue.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { EditDialog } from '../../model/edit-dialog.tsx';
import { HostFields, portIn } from '../../model/host-fields.tsx';
import { useSave } from '../../model/use-save.ts';
import { ConnectionFields } from './connection-fields.tsx';
import type { Preset } from './find-dialog.tsx';
import { badPage, type Hardware, hardwareBody, HardwareFields, hardwareOf } from './hardware.tsx';

const FIELDS = ['name', 'host', 'port', 'connection', 'fallbackId'];
/** Where receipt printers listen, all makers. */
const USUAL_PORT = 9_100;
/** The hub's own machine, where a demo venue's virtual printers stand. */
const HERE = '127.0.0.1';
/** Letters a line on paper of 80 and 58 mm: twelve dots each. */
const COLUMNS = { '203': ['48', '32'], '180': ['42', '30'] } as const;

interface PrinterDialogProps {
  /** Null: a new one. */
  readonly printer: Printer | null;
  readonly others: readonly Printer[];
  /** What is known of a new one. */
  readonly preset: Preset;
  readonly places: PrinterPlaces | undefined;
  readonly onClose: () => void;
}

export function PrinterDialog({ printer, others, preset, places, onClose }: PrinterDialogProps) {
  const t = useText();
  const say = useLocal();
  const client = useHub();
  const { demo, stations } = useVenue();
  const save = useSave(routes.savePrinter);
  const stationSave = useSave(routes.saveStation);
  const [id] = useState(() => printer?.id ?? client.newId());
  const [first] = useState(() => ({
    name: printer?.name ?? preset.name ?? '',
    connection: printer ? printer.connection : preset.connection,
    host: printer?.host || (preset.host ?? (demo ? HERE : '')),
    port: String(
      printer?.port || preset.port || (demo ? Math.max(USUAL_PORT, ...others.map(({ port }) => port)) + 1 : USUAL_PORT),
    ),
    columns: String(printer?.columns ?? 48),
    fallbackId: printer?.fallbackId ?? '',
    receipts: printer?.receipts ?? false,
    stations: stations.filter(({ printerId }) => printerId === id).map((station) => station.id),
  }));
  const [form, setForm] = useState<typeof first>(first);
  const [firstHardware] = useState(() => hardwareOf(printer));
  const [hardware, setHardware] = useState(firstHardware);
  const set = (change: Partial<typeof form>): void => setForm((before) => ({ ...before, ...change }));
  const setOver = (over: Partial<Hardware>): void => {
    setHardware((before) => ({ ...before, ...over }));
    // Paper keeps its width, whatever the dots on it.
    const at = over.dpi === undefined ? -1 : COLUMNS[hardware.dpi].findIndex((each) => each === form.columns);
    const columns = over.dpi === undefined ? undefined : COLUMNS[over.dpi][at];
    if (columns !== undefined) set({ columns });
  };
  const dirty = JSON.stringify([form, hardware]) !== JSON.stringify([first, firstHardware]);
  const port = portIn(form.port);
  const badPort = form.connection === undefined && port === 0;
  const submit = async (): Promise<void> => {
    if (badPort || badPage(hardware)) return;
    const outcome = await save.run({
      body: {
        id,
        name: form.name.trim(),
        ...(form.connection ? { host: '', port: 0, connection: form.connection } : { host: form.host.trim(), port }),
        columns: Number(form.columns),
        ...hardwareBody(hardware),
        fallbackId: form.fallbackId === '' ? null : form.fallbackId,
        receipts: form.receipts,
        archived: false,
      },
    });
    if (!outcome.ok) return;
    for (const station of stations) {
      const mine = form.stations.includes(station.id);
      if (mine === (station.printerId === id)) continue;
      const moved = await stationSave.run({ body: { ...station, printerId: mine ? id : null } });
      if (!moved.ok) return;
    }
    toast(t('house.form.savedName', { name: form.name }), { tone: 'good' });
    onClose();
  };
  const archive = async (): Promise<void> => {
    if (!printer) return;
    const outcome = await save.run({ body: { ...printer, archived: true } });
    if (!outcome.ok) return;
    toast(t('house.form.archivedName', { name: printer.name }), {
      undo: () => void client.command(routes.savePrinter, { body: { ...printer, archived: false } }),
    });
    onClose();
  };
  const [wide, narrow] = COLUMNS[hardware.dpi];
  const widths = [...new Set([wide, narrow, form.columns])];
  return (
    <EditDialog
      title={printer ? printer.name : t('house.printers.add')}
      dirty={dirty}
      busy={save.busy || stationSave.busy}
      live={save.live}
      problem={save.errorBeside(FIELDS) ?? stationSave.errorBeside([])}
      onSave={() => void submit()}
      onArchive={printer ? () => void archive() : undefined}
      onClose={onClose}
    >
      <TextField
        label={t('printers.name')}
        value={form.name}
        required
        maxLength={60}
        error={save.errorAt('name')}
        onChange={(name) => set({ name })}
      />
      <ConnectionFields
        connection={form.connection}
        places={places}
        error={form.connection && (save.errorAt('host') ?? save.errorAt('connection'))}
        onChange={(connection) => set({ connection })}
      />
      {form.connection === undefined && (
        <HostFields
          host={form.host}
          port={form.port}
          labels={{ host: t('house.printers.host'), port: t('house.printers.port') }}
          hint={t(demo ? 'house.printers.demoHint' : 'house.printers.hostHint')}
          errors={{ host: save.errorAt('host'), port: badPort ? t('house.printers.badPort') : save.errorAt('port') }}
          onChange={set}
        />
      )}
      <Segmented
        labelShown
        label={t('house.printers.width')}
        value={form.columns}
        onChange={(columns) => set({ columns })}
        options={widths.map((columns) => ({
          id: columns,
          label:
            columns === wide
              ? '80 mm'
              : columns === narrow
                ? '58 mm'
                : t('house.printers.columns', { number: columns }),
        }))}
      />
      <HardwareFields hardware={hardware} onChange={setOver} />
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-sm font-medium">{t('house.printers.prints')}</legend>
        <Switch label={t('house.printers.receipts')} on={form.receipts} onChange={(receipts) => set({ receipts })} />
        {stations.map((station) => {
          const on = form.stations.includes(station.id);
          const other = others.find((each) => each.id === station.printerId);
          return (
            <Switch
              key={station.id}
              label={t('house.printers.ticketsOf', { station: say(station.name) })}
              {...(other && !on && { hint: t('house.printers.nowOn', { printer: other.name }) })}
              on={on}
              onChange={() =>
                set({
                  stations: on ? form.stations.filter((each) => each !== station.id) : [...form.stations, station.id],
                })
              }
            />
          );
        })}
      </fieldset>
      <Select
        label={t('house.printers.fallback')}
        hint={t('house.printers.fallbackHint')}
        value={form.fallbackId}
        error={save.errorAt('fallbackId')}
        onChange={(fallbackId) => set({ fallbackId })}
        options={[
          { id: '', label: t('house.printers.noFallback') },
          ...others.map((other) => ({ id: other.id, label: other.name })),
        ]}
      />
    </EditDialog>
  );
}
