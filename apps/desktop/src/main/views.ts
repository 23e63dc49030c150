import type { SetUpState } from '@comanda/shared/contracts/desktop.ts';

export type HubHere = SetUpState['here'];
