export { addressesOf, type Interfaces, type Link, linksOf } from './addresses.ts';
export { hostNames, listedName, makePublisher, mdnsHost, type Publisher } from './publish.ts';
