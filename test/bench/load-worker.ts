import { work, type Done, type Work } from './load.ts';
import { answerWith } from './worker.ts';

answerWith<Work, Done>(work);
