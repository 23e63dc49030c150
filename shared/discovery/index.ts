export { isLinkLocal, isMachineAddress, originOf } from './address.ts';
export { addressesOf, type Link, linksOf, type Voice, voicesOf } from './links.ts';
export { Fingerprint, HubRecord, SERVICE_TYPE } from './record.ts';
export { type Announced, recordFrom, serviceName, txtOf } from './txt.ts';
