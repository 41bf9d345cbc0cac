CREATE TABLE "organisation_contract_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"contract_id" text NOT NULL,
	"state" text NOT NULL,
	"happened_on" date NOT NULL,
	"note" text,
	"taken_by" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_contracts" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"partner_id" text,
	"partner_name" text NOT NULL,
	"number" text,
	"crop_code" text NOT NULL,
	"grams" bigint NOT NULL,
	"square_metres" bigint,
	"price_rule" text NOT NULL,
	"quality" text NOT NULL,
	"season" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"state" text NOT NULL,
	"signed_on" date,
	"delivered_grams" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisation_contracts_dates_check" CHECK ("organisation_contracts"."valid_from" <= "organisation_contracts"."valid_to"),
	CONSTRAINT "organisation_contracts_signed_check" CHECK ("organisation_contracts"."state" = 'draft' or "organisation_contracts"."signed_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "organisation_managers" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"full_name" text NOT NULL,
	"position" text NOT NULL,
	"education" text NOT NULL,
	"held_from" date NOT NULL,
	"held_to" date,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_technologies" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"technology_code" text NOT NULL,
	"used_from" date NOT NULL,
	"used_to" date,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organisation_contract_steps" ADD CONSTRAINT "organisation_contract_steps_contract_id_organisation_contracts_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."organisation_contracts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_contract_steps" ADD CONSTRAINT "organisation_contract_steps_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_contracts" ADD CONSTRAINT "organisation_contracts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_contracts" ADD CONSTRAINT "organisation_contracts_partner_id_organisations_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_contracts" ADD CONSTRAINT "organisation_contracts_crop_code_crops_code_fk" FOREIGN KEY ("crop_code") REFERENCES "public"."crops"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_contracts" ADD CONSTRAINT "organisation_contracts_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_managers" ADD CONSTRAINT "organisation_managers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_managers" ADD CONSTRAINT "organisation_managers_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_technologies" ADD CONSTRAINT "organisation_technologies_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_technologies" ADD CONSTRAINT "organisation_technologies_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "organisation_contract_steps_index" ON "organisation_contract_steps" USING btree ("contract_id","taken_at");
--> statement-breakpoint
CREATE INDEX "organisation_contracts_index" ON "organisation_contracts" USING btree ("organisation_id","created_at");
--> statement-breakpoint
CREATE INDEX "organisation_managers_index" ON "organisation_managers" USING btree ("organisation_id","held_from");
--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_technologies_current_index" ON "organisation_technologies" USING btree ("organisation_id","technology_code") WHERE "organisation_technologies"."used_to" is null;
--> statement-breakpoint
create trigger organisation_contract_steps_append_only before update or delete on organisation_contract_steps
  for each row execute function refuse_change();
