CREATE TABLE `approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`permission` text NOT NULL,
	`order_id` text,
	`amount` integer,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`asked_by` text NOT NULL,
	`answered_by` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `approvals_at` ON `approvals` (`at`);--> statement-breakpoint
CREATE TABLE `discounts` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`check_id` text NOT NULL,
	`line_id` text,
	`kind` text NOT NULL,
	`rate_ppm` integer NOT NULL,
	`amount` integer NOT NULL,
	`reason` text NOT NULL,
	`given_as` text NOT NULL,
	`seq` integer NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `discounts_order` ON `discounts` (`order_id`);--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`check_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`tender` text NOT NULL,
	`state` text NOT NULL,
	`amount` integer NOT NULL,
	`tip` integer NOT NULL,
	`rounding` integer NOT NULL,
	`sale` text,
	`line_ids` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `refunds_order` ON `refunds` (`order_id`);--> statement-breakpoint
CREATE INDEX `refunds_waiting` ON `refunds` (`id`) WHERE state = 'waiting';--> statement-breakpoint
CREATE TABLE `closing_by` (
	`business_date` text NOT NULL,
	`z` integer NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`business_date`, `z`, `kind`, `key`)
);
--> statement-breakpoint
CREATE TABLE `closing_days` (
	`business_date` text NOT NULL,
	`z` integer NOT NULL,
	`orders` integer DEFAULT 0 NOT NULL,
	`cancelled` integer DEFAULT 0 NOT NULL,
	`covers` integer DEFAULT 0 NOT NULL,
	`checks` integer DEFAULT 0 NOT NULL,
	`gross` integer DEFAULT 0 NOT NULL,
	`discount` integer DEFAULT 0 NOT NULL,
	`comp` integer DEFAULT 0 NOT NULL,
	`net` integer DEFAULT 0 NOT NULL,
	`service_charge` integer DEFAULT 0 NOT NULL,
	`total` integer DEFAULT 0 NOT NULL,
	`rounding` integer DEFAULT 0 NOT NULL,
	`no_sales` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`business_date`, `z`)
);
--> statement-breakpoint
CREATE INDEX `closing_days_open` ON `closing_days` (`business_date`) WHERE z = 0;--> statement-breakpoint
CREATE TABLE `drawers` (
	`id` text PRIMARY KEY NOT NULL,
	`device_id` text NOT NULL,
	`holder` text NOT NULL,
	`state` text NOT NULL,
	`business_date` text NOT NULL,
	`z` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`float` integer NOT NULL,
	`sales` integer NOT NULL,
	`refunds` integer NOT NULL,
	`paid_in` integer NOT NULL,
	`paid_out` integer NOT NULL,
	`drops` integer NOT NULL,
	`no_sales` integer NOT NULL,
	`expected` integer,
	`counted` integer,
	`difference` integer,
	`reason` text,
	`closed_at` integer
);
--> statement-breakpoint
CREATE INDEX `drawers_at` ON `drawers` (`device_id`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `drawers_open` ON `drawers` (`id`) WHERE state <> 'closed';--> statement-breakpoint
CREATE INDEX `drawers_day` ON `drawers` (`business_date`,`z`);--> statement-breakpoint
CREATE TABLE `exceptions` (
	`seq` integer PRIMARY KEY NOT NULL,
	`business_date` text NOT NULL,
	`z` integer NOT NULL,
	`kind` text NOT NULL,
	`actor` text NOT NULL,
	`order_id` text,
	`line_id` text,
	`amount` integer NOT NULL,
	`reason` text NOT NULL,
	`sent` integer NOT NULL,
	`made` integer,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `exceptions_day` ON `exceptions` (`business_date`,`z`);--> statement-breakpoint
CREATE INDEX `exceptions_line` ON `exceptions` (`line_id`) WHERE line_id is not null;--> statement-breakpoint
CREATE TABLE `z_reports` (
	`number` integer PRIMARY KEY NOT NULL,
	`business_date` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`total` integer NOT NULL,
	`difference` integer NOT NULL,
	`content` text NOT NULL,
	`public_key` text NOT NULL,
	`signature` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `conflicts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`order_id` text NOT NULL,
	`number` text,
	`device_id` text,
	`taken_at` integer NOT NULL,
	`taken_by` text,
	`table_id` text,
	`other_order_id` text,
	`line_id` text,
	`item` text,
	`quantity` integer,
	`amount` integer NOT NULL,
	`price_now` integer,
	`found_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	`choice` text
);
--> statement-breakpoint
CREATE INDEX `conflicts_open` ON `conflicts` (`id`) WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX `conflicts_order` ON `conflicts` (`order_id`);--> statement-breakpoint
CREATE TABLE `kept_orders` (
	`kept_id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`number` text,
	`device_id` text,
	`taken_at` integer NOT NULL,
	`taken_by` text
);
--> statement-breakpoint
CREATE INDEX `kept_orders_order` ON `kept_orders` (`order_id`);--> statement-breakpoint
CREATE TABLE `house_account_moves` (
	`seq` integer PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount` integer NOT NULL,
	`order_id` text,
	`tender` text,
	`at` integer NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `house_account_moves_account` ON `house_account_moves` (`account_id`,`seq`);--> statement-breakpoint
CREATE TABLE `house_accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`limit` integer,
	`owed` integer NOT NULL,
	`archived` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `item_checks` (
	`item_id` text PRIMARY KEY NOT NULL,
	`checks` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `item_pairs` (
	`item_id` text NOT NULL,
	`other_id` text NOT NULL,
	`checks` integer NOT NULL,
	PRIMARY KEY(`item_id`, `other_id`)
);
--> statement-breakpoint
CREATE TABLE `kiosk_orders` (
	`order_id` text PRIMARY KEY NOT NULL,
	`device_id` text NOT NULL,
	`tag` text,
	`language` text NOT NULL,
	`held_at` integer NOT NULL,
	`given_up` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `credit_notes` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`invoice_id` text NOT NULL,
	`refund_id` text,
	`content` text NOT NULL,
	`business_date` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text NOT NULL,
	`handed_out` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credit_notes_id_unique` ON `credit_notes` (`id`);--> statement-breakpoint
CREATE INDEX `credit_notes_invoice` ON `credit_notes` (`invoice_id`);--> statement-breakpoint
CREATE TABLE `invoices` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`check_id` text NOT NULL,
	`order_id` text NOT NULL,
	`buyer_id` text NOT NULL,
	`content` text NOT NULL,
	`business_date` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text NOT NULL,
	`handed_out` integer NOT NULL,
	`withdrawn` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_id_unique` ON `invoices` (`id`);--> statement-breakpoint
CREATE INDEX `invoices_day` ON `invoices` (`business_date`);--> statement-breakpoint
CREATE INDEX `invoices_check` ON `invoices` (`check_id`);--> statement-breakpoint
CREATE TABLE `ticket_lines` (
	`ticket_id` text NOT NULL,
	`line_id` text NOT NULL,
	`position` integer NOT NULL,
	`state` text NOT NULL,
	`acknowledged` integer NOT NULL,
	`with_ticket` integer DEFAULT false NOT NULL,
	`made` integer,
	`again` text,
	`told` text,
	`start_at` integer,
	`change` integer,
	`news` text,
	`news_at` integer,
	`unshown` text,
	PRIMARY KEY(`ticket_id`, `line_id`)
);
--> statement-breakpoint
CREATE INDEX `ticket_lines_line` ON `ticket_lines` (`line_id`);--> statement-breakpoint
CREATE INDEX `ticket_lines_news` ON `ticket_lines` (`news_at`) WHERE news is not null and unshown is not news;--> statement-breakpoint
CREATE TABLE `tickets` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`station` text NOT NULL,
	`open` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`ordered_at` integer NOT NULL,
	`show_at` integer NOT NULL,
	`fired_at` integer NOT NULL,
	`drawn_at` integer,
	`undrawn` integer NOT NULL,
	`bumped_at` integer,
	`early` integer NOT NULL,
	`seconds` integer,
	`served` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `tickets_order` ON `tickets` (`order_id`);--> statement-breakpoint
CREATE INDEX `tickets_open` ON `tickets` (`station`) WHERE open = 1;--> statement-breakpoint
CREATE INDEX `tickets_bumped` ON `tickets` (`station`,`bumped_at`) WHERE bumped_at is not null;--> statement-breakpoint
CREATE INDEX `tickets_latest` ON `tickets` (`bumped_at`) WHERE bumped_at is not null;--> statement-breakpoint
CREATE INDEX `tickets_waiting` ON `tickets` (`show_at`) WHERE drawn_at is null and undrawn = 0 and open = 1;--> statement-breakpoint
CREATE TABLE `ledger` (
	`business_date` text NOT NULL,
	`account` text NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`business_date`, `account`)
);
--> statement-breakpoint
CREATE TABLE `commands` (
	`id` text PRIMARY KEY NOT NULL,
	`fingerprint` blob NOT NULL,
	`reply` text,
	`refusal` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `cursors` (
	`follower` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dead_letters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`follower` text NOT NULL,
	`seq` integer NOT NULL,
	`type` text NOT NULL,
	`error` text NOT NULL,
	`attempts` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `log` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`stream` text NOT NULL,
	`payload` text NOT NULL,
	`actor` text NOT NULL,
	`device` text,
	`command_id` text NOT NULL,
	`at` integer NOT NULL,
	`business_date` text NOT NULL,
	`hash` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `log_stream` ON `log` (`stream`);--> statement-breakpoint
CREATE TABLE `projections` (
	`name` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `availability` (
	`id` text PRIMARY KEY NOT NULL,
	`available` integer NOT NULL,
	`remaining` integer
);
--> statement-breakpoint
CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `menu_items` (
	`id` text PRIMARY KEY NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `menu_revision` (
	`id` integer PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `menu_versions` (
	`version` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`note` text NOT NULL,
	`reverts` integer,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`seq` integer NOT NULL,
	`changes` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `modifier_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pictures` (
	`key` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`cause` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`seen_at` integer,
	`order_id` text,
	`number` integer,
	`name` text,
	`amount` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_cause_unique` ON `notices` (`cause`);--> statement-breakpoint
CREATE INDEX `notices_unseen` ON `notices` (`id`) WHERE seen_at is null;--> statement-breakpoint
CREATE TABLE `checks` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`state` text NOT NULL,
	`totals` text NOT NULL,
	`total` integer NOT NULL,
	`paid` integer NOT NULL,
	`refunded` integer DEFAULT 0 NOT NULL,
	`part_of` text,
	`snapshot` text,
	`reopened` integer DEFAULT false NOT NULL,
	`fiscal_number` integer,
	`receipts` integer NOT NULL,
	`proforma` integer NOT NULL,
	`paid_at` integer,
	`paid_by` text,
	`paid_seq` integer
);
--> statement-breakpoint
CREATE INDEX `checks_order` ON `checks` (`order_id`);--> statement-breakpoint
CREATE INDEX `checks_paid` ON `checks` (`paid_seq`) WHERE state = 'paid';--> statement-breakpoint
CREATE TABLE `counters` (
	`name` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `lines` (
	`order_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`check_id` text NOT NULL,
	`data` text NOT NULL,
	`state` text NOT NULL,
	`added_by` text NOT NULL,
	`sent_at` integer,
	`void_reason` text,
	`voided_at` integer,
	`voided_by` text,
	`made` integer,
	`gross` integer NOT NULL,
	`discount` integer NOT NULL,
	`comp` integer DEFAULT 0 NOT NULL,
	`comp_reason` text,
	`net` integer NOT NULL,
	`tax` text NOT NULL,
	PRIMARY KEY(`order_id`, `id`)
);
--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`type` text NOT NULL,
	`state` text NOT NULL,
	`open` integer NOT NULL,
	`table_id` text,
	`covers` integer NOT NULL,
	`channel` text NOT NULL,
	`settings_seq` integer NOT NULL,
	`opened_by` text NOT NULL,
	`device` text,
	`served_by` text NOT NULL,
	`rush` integer NOT NULL,
	`rush_cause` text,
	`kept_back` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`sent_at` integer,
	`ready_at` integer,
	`handed_over_at` integer,
	`handed_over` text,
	`closed_at` integer,
	`business_date` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `orders_open` ON `orders` (`id`) WHERE open = 1;--> statement-breakpoint
CREATE INDEX `orders_day` ON `orders` (`business_date`);--> statement-breakpoint
CREATE INDEX `orders_channel` ON `orders` (`channel`,`opened_at`) WHERE channel <> 'pos';--> statement-breakpoint
CREATE INDEX `orders_open_number` ON `orders` (`number`) WHERE open = 1;--> statement-breakpoint
CREATE INDEX `orders_open_table` ON `orders` (`table_id`) WHERE open = 1 and table_id is not null;--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`check_id` text NOT NULL,
	`tender` text NOT NULL,
	`state` text NOT NULL,
	`amount` integer NOT NULL,
	`tendered` integer NOT NULL,
	`change` integer NOT NULL,
	`rounding` integer NOT NULL,
	`tip` integer DEFAULT 0 NOT NULL,
	`refunded` integer DEFAULT 0 NOT NULL,
	`refunded_tip` integer DEFAULT 0 NOT NULL,
	`refunded_rounding` integer DEFAULT 0 NOT NULL,
	`account_id` text,
	`reference` text,
	`reason` text,
	`at` integer NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `payments_order` ON `payments` (`order_id`);--> statement-breakpoint
CREATE INDEX `payments_waiting` ON `payments` (`id`) WHERE state in ('waiting', 'unanswered');--> statement-breakpoint
CREATE TABLE `print_jobs` (
	`position` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`cause` text NOT NULL,
	`printer_id` text NOT NULL,
	`printed_on_id` text,
	`order_number` integer,
	`paper` text,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`torn` integer NOT NULL,
	`reprint` integer NOT NULL,
	`error` text,
	`created_at` integer NOT NULL,
	`waiting_since` integer NOT NULL,
	`printed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `print_jobs_id_unique` ON `print_jobs` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `print_jobs_cause_unique` ON `print_jobs` (`cause`);--> statement-breakpoint
CREATE INDEX `print_jobs_open` ON `print_jobs` (`printer_id`) WHERE state in ('waiting', 'retrying', 'printing');--> statement-breakpoint
CREATE INDEX `print_jobs_dead` ON `print_jobs` (`position`) WHERE state = 'dead';--> statement-breakpoint
CREATE TABLE `scheduled_runs` (
	`name` text PRIMARY KEY NOT NULL,
	`last_at` integer NOT NULL,
	`last_error` text
);
--> statement-breakpoint
CREATE TABLE `simulated_payments` (
	`payment_id` text PRIMARY KEY NOT NULL,
	`amount` integer NOT NULL,
	`outcome` text NOT NULL,
	`answers_at` integer
);
--> statement-breakpoint
CREATE TABLE `day_by` (
	`business_date` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`amount` integer NOT NULL,
	`name` text,
	PRIMARY KEY(`business_date`, `kind`, `key`)
);
--> statement-breakpoint
CREATE TABLE `day_totals` (
	`business_date` text PRIMARY KEY NOT NULL,
	`orders` integer DEFAULT 0 NOT NULL,
	`cancelled` integer DEFAULT 0 NOT NULL,
	`covers` integer DEFAULT 0 NOT NULL,
	`checks_paid` integer DEFAULT 0 NOT NULL,
	`gross` integer DEFAULT 0 NOT NULL,
	`discount` integer DEFAULT 0 NOT NULL,
	`net` integer DEFAULT 0 NOT NULL,
	`service_charge` integer DEFAULT 0 NOT NULL,
	`tax_total` integer DEFAULT 0 NOT NULL,
	`rounding` integer DEFAULT 0 NOT NULL,
	`total` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `held_courses` (
	`order_id` text NOT NULL,
	`course` integer NOT NULL,
	PRIMARY KEY(`order_id`, `course`)
);
--> statement-breakpoint
CREATE TABLE `merged_orders` (
	`order_id` text PRIMARY KEY NOT NULL,
	`into_id` text NOT NULL,
	`number` integer NOT NULL,
	`table_id` text,
	`covers` integer NOT NULL,
	`check_ids` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `merged_orders_into` ON `merged_orders` (`into_id`);--> statement-breakpoint
CREATE INDEX `merged_orders_table` ON `merged_orders` (`table_id`);--> statement-breakpoint
CREATE TABLE `table_marks` (
	`table_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`since` integer NOT NULL,
	`reserved_at` integer
);
--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`check_id` text NOT NULL,
	`order_number` integer NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`error` text,
	`at` integer NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE INDEX `mails_check` ON `mails` (`check_id`);--> statement-breakpoint
CREATE TABLE `vault` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`data` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `areas` (
	`id` text PRIMARY KEY NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `credentials` (
	`staff_id` text PRIMARY KEY NOT NULL,
	`password_hash` text,
	`pin_hash` text,
	`failures` integer NOT NULL,
	`not_before` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `device_tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`device_id` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `devices` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`station` text,
	`letter` text,
	`paired_at` integer NOT NULL,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE TABLE `pairing_codes` (
	`hash` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `printers` (
	`id` text PRIMARY KEY NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `roles` (
	`role` text PRIMARY KEY NOT NULL,
	`permissions` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session_tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`kind` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `session_tokens_expiry` ON `session_tokens` (`expires_at`);--> statement-breakpoint
CREATE INDEX `session_tokens_session` ON `session_tokens` (`session_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`device_id` text,
	`started_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`active` integer NOT NULL,
	`locked` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff_profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`username` text NOT NULL,
	`language` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_profiles_username_unique` ON `staff_profiles` (`username`);--> statement-breakpoint
CREATE TABLE `stations` (
	`id` text PRIMARY KEY NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tables` (
	`id` text PRIMARY KEY NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `venue` (
	`id` integer PRIMARY KEY NOT NULL,
	`settings` text NOT NULL,
	`settings_seq` integer NOT NULL,
	`demo` integer NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `venue_versions` (
	`seq` integer PRIMARY KEY NOT NULL,
	`settings` text NOT NULL
);
