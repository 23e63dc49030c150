import type { Tender } from '@comanda/shared/contracts/events/tender.ts';
import { Banknote, CreditCard, type LucideIcon, NotebookPen, QrCode, Wallet } from 'lucide-react';

export const TENDER_ICON: Readonly<Record<Tender, LucideIcon>> = {
  cash: Banknote,
  card: CreditCard,
  bank_qr: QrCode,
  house_account: NotebookPen,
  wallet: Wallet,
};
