export { type Mail, type MailFailure, type MailServer, sendMail } from './send.ts';
export { type MailSettingsFile, mailSettingsIn } from './settings.ts';
