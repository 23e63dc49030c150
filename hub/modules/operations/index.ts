import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { operationsRoutes } from '@comanda/shared/contracts/commands/operations.ts';
import { type Refusal, refuse } from '@comanda/shared/contracts/refusals.ts';
import type { ReplyOf } from '@comanda/shared/contracts/route.ts';
import type { z } from 'zod';
import type {
  DeadLetter as DeadLetterShape,
  FollowerView,
  VerifyReport,
} from '@comanda/shared/contracts/views/operations.ts';
import { headSeq } from '../../log/rows.ts';
import { answer, type HubModule, topic } from '../module.ts';
import { logRows } from './log-queries.ts';

type DeadLetter = z.infer<typeof DeadLetterShape>;
type Backup = ReplyOf<typeof operationsRoutes.backUp>;
type Jobs = ReplyOf<typeof operationsRoutes.jobs>['jobs'];

/** What runs the hub, as the console sees and steers it. */
export interface OperationsParts {
  readonly followers: () => readonly FollowerView[];
  /** False: there is no such letter. */
  readonly retryLetter: (id: number) => Promise<boolean>;
  readonly verify: () => Promise<VerifyReport>;
  readonly backups: () => readonly Backup[];
  readonly backUp: () => Promise<Result<Backup, Refusal>>;
  readonly jobs: () => Jobs;
}

export const operationsModule = (parts: OperationsParts): HubModule => ({
  name: 'operations',
  handlers: [
    answer(operationsRoutes.log, ({ query }, store) => ok(logRows(store, query, headSeq(store)))),
    answer(operationsRoutes.followers, (_call, store) =>
      ok({ head: headSeq(store), followers: [...parts.followers()] }),
    ),
    answer(operationsRoutes.deadLetters, (_call, store) =>
      ok({ letters: store.all<DeadLetter>('select * from dead_letters order by id desc limit 500') }),
    ),
    answer(operationsRoutes.retryDeadLetter, async ({ params }) =>
      (await parts.retryLetter(params.id)) ? ok({}) : err(refuse('not_found', { what: 'dead letter' }, 'id')),
    ),
    answer(operationsRoutes.dismissDeadLetter, ({ params }, store) =>
      store.run('delete from dead_letters where id = ?', params.id) > 0
        ? ok({})
        : err(refuse('not_found', { what: 'dead letter' }, 'id')),
    ),
    answer(operationsRoutes.verify, async () => ok(await parts.verify())),
    answer(operationsRoutes.backups, () => ok({ backups: [...parts.backups()] })),
    answer(operationsRoutes.backUp, () => parts.backUp()),
    answer(operationsRoutes.jobs, () => ok({ jobs: parts.jobs() })),
  ],
  topics: [
    topic({
      name: 'followers',
      every: 1_000,
      touched: () => [{ id: 'all' }],
      all: () => [...parts.followers()],
      some: () => [...parts.followers()],
    }),
  ],
});
