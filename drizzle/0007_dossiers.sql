CREATE TABLE "dossier_serials" (
	"year" integer PRIMARY KEY NOT NULL,
	"last_serial" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"dossier_id" text NOT NULL,
	"version" integer NOT NULL,
	"verb" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"reason_codes" jsonb NOT NULL,
	"note" text,
	"number" text,
	"happened_on" date NOT NULL,
	"proposal" text,
	"evidence_file_id" text,
	"actor_id" text,
	"organisation_id" text,
	"actor_role" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dossier_steps_version_key" UNIQUE("dossier_id","version")
);
--> statement-breakpoint
CREATE TABLE "dossier_terms" (
	"valid_from" date PRIMARY KEY NOT NULL,
	"resubmit_days" integer NOT NULL,
	"most_returns" integer NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossiers" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text,
	"area_id" text NOT NULL,
	"holder_id" text NOT NULL,
	"market_code" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"expected_grams" bigint,
	"variety_codes" jsonb NOT NULL,
	"tree_count" integer,
	"standard" text,
	"water_source" text,
	"control_person" text,
	"change_reason" text,
	"is_committed" boolean NOT NULL,
	"received_on" date,
	"procedure_id" text,
	"due_on" date,
	"days_left" integer,
	"lapses_on" date,
	"return_count" integer DEFAULT 0 NOT NULL,
	"needs_field_check" boolean DEFAULT false NOT NULL,
	"proposal" text,
	"area_code_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"drafted_by" text NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dossiers_number_unique" UNIQUE("number"),
	CONSTRAINT "dossiers_number_check" CHECK ("dossiers"."number" ~ '^HS-[0-9]{4}-[0-9]{6}$')
);
--> statement-breakpoint
ALTER TABLE "dossier_steps" ADD CONSTRAINT "dossier_steps_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_steps" ADD CONSTRAINT "dossier_steps_evidence_file_id_files_id_fk" FOREIGN KEY ("evidence_file_id") REFERENCES "files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_steps" ADD CONSTRAINT "dossier_steps_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_steps" ADD CONSTRAINT "dossier_steps_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_area_id_growing_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "growing_areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_holder_id_organisations_id_fk" FOREIGN KEY ("holder_id") REFERENCES "organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_market_code_markets_code_fk" FOREIGN KEY ("market_code") REFERENCES "markets"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_area_code_id_area_codes_id_fk" FOREIGN KEY ("area_code_id") REFERENCES "area_codes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dossier_steps_actor_index" ON "dossier_steps" USING btree ("actor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dossiers_open_index" ON "dossiers" USING btree ("area_id","market_code") WHERE "dossiers"."state" in ('draft', 'submitted', 'returned', 'under-review', 'field-check');--> statement-breakpoint
CREATE INDEX "dossiers_holder_index" ON "dossiers" USING btree ("holder_id","state_since");--> statement-breakpoint
CREATE INDEX "dossiers_state_index" ON "dossiers" USING btree ("state","due_on");--> statement-breakpoint
CREATE INDEX "dossiers_since_index" ON "dossiers" USING btree ("state_since","id");--> statement-breakpoint
create trigger dossier_steps_append_only before update or delete on dossier_steps
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger dossiers_no_delete before delete on dossiers
  for each row execute function refuse_change();
--> statement-breakpoint
insert into dossier_terms (valid_from, resubmit_days, most_returns, source) values
  ('2020-01-01', 30, 1, 'Mức đặt trước; tỉnh điều chỉnh theo quy định hiện hành');
