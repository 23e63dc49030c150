import { expect, test } from 'vitest';
import { refusalKinds } from '../refusals.ts';
import { checkRefusals } from './checks.ts';
import { cutOffRefusals } from './cut-off.ts';
import { documentRefusals } from './documents.ts';
import { drawerRefusals } from './drawer.ts';
import { identityRefusals } from './identity.ts';
import { kioskRefusals } from './kiosk.ts';
import { kitchenRefusals } from './kitchen.ts';
import { menuRefusals } from './menu.ts';
import { networkRefusals } from './network.ts';
import { orderRefusals } from './orders.ts';
import { paymentRefusals } from './payments.ts';
import { printerRefusals } from './printers.ts';
import { tableRefusals } from './tables.ts';
import { updateRefusals } from './updates.ts';
import { venueRefusals } from './venue.ts';

const groups = {
  checkRefusals,
  cutOffRefusals,
  documentRefusals,
  drawerRefusals,
  identityRefusals,
  kioskRefusals,
  kitchenRefusals,
  menuRefusals,
  networkRefusals,
  orderRefusals,
  paymentRefusals,
  printerRefusals,
  tableRefusals,
  updateRefusals,
  venueRefusals,
};

test('no code is in two groups, of which the later one would take its words', () => {
  const codes = Object.values(groups).flatMap((group) => Object.keys(group));
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});

test('every group is said as it is written', () => {
  for (const group of Object.values(groups)) expect(refusalKinds).toMatchObject(group);
});
