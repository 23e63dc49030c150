import { routes as contracts } from '@comanda/shared/contracts/routes.ts';
import { expect, test } from 'vitest';
import * as light from './contracts.frozen.ts';

test('what screens carry of the contracts is plain data, and all of it', () => {
  const data: unknown = JSON.parse(JSON.stringify(light));
  expect(data).toEqual({ ...light });
  expect(Object.keys(light.routes)).toEqual(Object.keys(contracts));
  expect(light.routes.openOrder).toEqual({
    name: 'openOrder',
    method: 'POST',
    path: '/orders',
    command: true,
    text: false,
  });
  expect(light.routes.paperPicture.text).toBe(true);
  expect(light.topics.board).toEqual({ key: 'orderId', volatile: false });
});
