const LABEL = /^(?!-)[A-Za-z0-9_-]{1,63}(?<!-)$/;
const OCTET = /^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/;
const IPV6 = /^(?=.*:.*:)[0-9A-Fa-f:.]{2,45}$/;

/** True for an IPv4 or IPv6 address, or a name as RFC 1123 has them (and `_`, which printers use). */
export function isHost(text: string): boolean {
  if (text.includes(':')) return IPV6.test(text);
  const parts = text.split('.');
  if (parts.every((part) => /^\d+$/.test(part))) return parts.length === 4 && parts.every((part) => OCTET.test(part));
  return text.length <= 253 && parts.every((part) => LABEL.test(part));
}
