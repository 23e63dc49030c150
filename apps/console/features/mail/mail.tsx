import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useText } from '../../i18n/index.ts';
import { NotHere } from '../../model/not-here.tsx';
import { MailForm } from './mail-form.tsx';
import { TestMail } from './test-mail.tsx';

/** How receipts go out by mail. */
export function Mail() {
  const t = useText();
  const client = useHub();
  const { data, problem, refetch } = useRoute(routes.mailSettings);
  if (!data) return <NotHere problem={problem} refetch={refetch} />;
  return (
    <div className="mx-auto grid max-w-200 gap-4 p-4">
      <p className="text-muted">{t('papers.mail.hint')}</p>
      <MailForm
        key={JSON.stringify(data)}
        kept={data.settings}
        hasPassword={data.hasPassword}
        onSave={async (settings, password) => {
          const body = { settings, ...(password !== '' && { password }) };
          const answer = await client.call(routes.saveMailSettings, { body });
          if (answer.ok) refetch();
          return answer.ok ? null : answer.error;
        }}
      />
      {data.settings && <TestMail />}
    </div>
  );
}
