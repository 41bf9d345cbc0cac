-- The permitted list of crop-protection products by date, banned substances, registered labels.
CREATE TABLE "protection_lists" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"number_folded" text NOT NULL,
	"kind" text NOT NULL,
	"issued_on" date,
	"in_force_from" date,
	"run_off_until" date,
	"source" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"entered_by" text,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"published_by" text,
	"published_at" timestamp (3) with time zone,
	"lines_sha256" text,
	CONSTRAINT "protection_lists_number_unique" UNIQUE("number"),
	CONSTRAINT "protection_lists_published_check" CHECK ("protection_lists"."state" = 'draft' or ("protection_lists"."in_force_from" is not null and "protection_lists"."published_by" is not null and "protection_lists"."published_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "protection_products" (
	"id" text PRIMARY KEY NOT NULL,
	"trade_name" text NOT NULL,
	"ingredients" text NOT NULL,
	"product_group" text NOT NULL,
	"registration" text,
	"registrant" text,
	"same_key" text NOT NULL,
	"search_folded" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "protection_products_same_key_unique" UNIQUE("same_key")
);
--> statement-breakpoint
CREATE TABLE "protection_lines" (
	"list_id" text NOT NULL,
	"product_id" text NOT NULL,
	"standing" text NOT NULL,
	"run_off_until" date,
	"entered_by" text NOT NULL,
	CONSTRAINT "protection_lines_list_id_product_id_pk" PRIMARY KEY("list_id","product_id")
);
--> statement-breakpoint
CREATE TABLE "protection_line_uses" (
	"list_id" text NOT NULL,
	"product_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"crop_code" text,
	"crop_name" text NOT NULL,
	"pests" text,
	CONSTRAINT "protection_line_uses_list_id_product_id_ordinal_pk" PRIMARY KEY("list_id","product_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "banned_substances" (
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"also_names" text[] NOT NULL,
	"kind" text NOT NULL,
	"banned_from" date,
	"banned_until" date,
	"source" text NOT NULL,
	"is_confirmed" boolean NOT NULL,
	"entered_by" text,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "banned_substances_key_version_pk" PRIMARY KEY("key","version")
);
--> statement-breakpoint
CREATE TABLE "product_labels" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"crop_code" text NOT NULL,
	"version" integer NOT NULL,
	"pests" text,
	"dose_min" bigint NOT NULL,
	"dose_max" bigint NOT NULL,
	"dose_unit" text NOT NULL,
	"water_min_litres" integer,
	"water_max_litres" integer,
	"interval_days" integer NOT NULL,
	"valid_from" date NOT NULL,
	"photo_file_id" text NOT NULL,
	"entered_by" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "product_labels_version_key" UNIQUE("product_id","crop_code","version"),
	CONSTRAINT "product_labels_dose_check" CHECK ("product_labels"."dose_min" > 0 and "product_labels"."dose_min" <= "product_labels"."dose_max"),
	CONSTRAINT "product_labels_interval_check" CHECK ("product_labels"."interval_days" between 0 and 365)
);
--> statement-breakpoint
CREATE TABLE "product_label_checks" (
	"label_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"outcome" text NOT NULL,
	"note" text,
	"checked_by" text NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "product_label_checks_label_id_ordinal_pk" PRIMARY KEY("label_id","ordinal")
);
--> statement-breakpoint
ALTER TABLE "protection_lists" ADD CONSTRAINT "protection_lists_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "protection_lists" ADD CONSTRAINT "protection_lists_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "protection_lines" ADD CONSTRAINT "protection_lines_list_id_protection_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."protection_lists"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "protection_lines" ADD CONSTRAINT "protection_lines_product_id_protection_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."protection_products"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "protection_lines" ADD CONSTRAINT "protection_lines_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "protection_line_uses" ADD CONSTRAINT "protection_line_uses_crop_code_crops_code_fk" FOREIGN KEY ("crop_code") REFERENCES "public"."crops"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "banned_substances" ADD CONSTRAINT "banned_substances_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "product_labels" ADD CONSTRAINT "product_labels_product_id_protection_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."protection_products"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "product_labels" ADD CONSTRAINT "product_labels_crop_code_crops_code_fk" FOREIGN KEY ("crop_code") REFERENCES "public"."crops"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "product_labels" ADD CONSTRAINT "product_labels_photo_file_id_files_id_fk" FOREIGN KEY ("photo_file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "product_labels" ADD CONSTRAINT "product_labels_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "product_label_checks" ADD CONSTRAINT "product_label_checks_label_id_product_labels_id_fk" FOREIGN KEY ("label_id") REFERENCES "public"."product_labels"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "product_label_checks" ADD CONSTRAINT "product_label_checks_checked_by_people_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "protection_line_uses" ADD CONSTRAINT "protection_line_uses_line_fk" FOREIGN KEY ("list_id","product_id") REFERENCES "public"."protection_lines"("list_id","product_id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "protection_lists_force_index" ON "protection_lists" USING btree ("state","in_force_from");
--> statement-breakpoint
CREATE INDEX "protection_products_name_index" ON "protection_products" USING btree ("same_key","id");
--> statement-breakpoint
CREATE INDEX "protection_lines_product_index" ON "protection_lines" USING btree ("product_id");
--> statement-breakpoint
create trigger banned_substances_append_only before update or delete on banned_substances
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger product_labels_append_only before update or delete on product_labels
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger product_label_checks_append_only before update or delete on product_label_checks
  for each row execute function refuse_change();
--> statement-breakpoint
-- A draft is filled and corrected; a published list judged sprays and stays as it was.
create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if exists (
    select from protection_lists
    where state = 'published'
      and (id = case when tg_op = 'DELETE' then old.list_id else new.list_id end
        or (tg_op = 'UPDATE' and id = old.list_id))
  ) then
    raise exception 'rows of % of a published list are never added, changed or deleted', tg_table_name
      using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
--> statement-breakpoint
create trigger protection_lines_published before insert or update or delete on protection_lines
  for each row execute function refuse_change_of_published();
--> statement-breakpoint
create trigger protection_line_uses_published before insert or update or delete on protection_line_uses
  for each row execute function refuse_change_of_published();
--> statement-breakpoint
create function refuse_change_of_published_list() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception 'a published list is never changed or deleted'
      using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
--> statement-breakpoint
create trigger protection_lists_published before update or delete on protection_lists
  for each row execute function refuse_change_of_published_list();
