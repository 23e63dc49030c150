import { UpdateSettings } from '../views/update.ts';

/** Which version the devices of the house shall run, and when they change to it. */
export const updateEvents = {
  'updates.set.v1': UpdateSettings,
};
