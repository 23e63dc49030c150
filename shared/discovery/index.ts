export { isLinkLocal, isMachineAddress, originOf } from './address.ts';
export { Fingerprint, HubRecord, SERVICE_TYPE } from './record.ts';
export { type Announced, recordFrom, serviceName, txtOf } from './txt.ts';
