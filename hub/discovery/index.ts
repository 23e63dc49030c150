export { type Link, linksOf, voicesOf } from '@comanda/shared/discovery/index.ts';
export { openMdns } from './mdns.ts';
export { hostNames, listedName, makePublisher, mdnsHost, type Publisher } from './publish.ts';
