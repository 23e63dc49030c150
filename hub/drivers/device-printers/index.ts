export { type DevicePlace, type DevicePrinters, type DevicePrintersParts, devicePrinters } from './device-printers.ts';
