-- Packing houses, their codes for life, and the growing areas that may supply them.
CREATE TABLE "packing_house_code_decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"code_id" text NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"decided_on" date NOT NULL,
	"reason_code" text NOT NULL,
	"grounds" text NOT NULL,
	"evidence_file_id" text,
	"decided_by" text NOT NULL,
	"authority_id" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "packing_house_code_values" (
	"scheme_id" text NOT NULL,
	"value_normalised" text NOT NULL,
	"house_id" text NOT NULL,
	CONSTRAINT "packing_house_code_values_pk" PRIMARY KEY("scheme_id","value_normalised"),
	CONSTRAINT "packing_house_code_values_house_key" UNIQUE("scheme_id","value_normalised","house_id")
);
--> statement-breakpoint
CREATE TABLE "packing_house_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"house_id" text NOT NULL,
	"scheme_id" text NOT NULL,
	"market_code" text NOT NULL,
	"value_verbatim" text NOT NULL,
	"value_normalised" text NOT NULL,
	"origin" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "packing_house_serials" (
	"series" text PRIMARY KEY NOT NULL,
	"last_serial" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "packing_houses" (
	"id" text PRIMARY KEY NOT NULL,
	"operator_id" text NOT NULL,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"commune_code" text NOT NULL,
	"address_line" text NOT NULL,
	"kilograms_per_day" integer NOT NULL,
	"kilograms_per_season" bigint NOT NULL,
	"gln" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "packing_houses_gln_unique" UNIQUE("gln"),
	CONSTRAINT "packing_houses_capacity_check" CHECK ("packing_houses"."kilograms_per_day" > 0)
);
--> statement-breakpoint
CREATE TABLE "supply_agreements" (
	"id" text PRIMARY KEY NOT NULL,
	"house_id" text NOT NULL,
	"area_id" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "supply_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"agreement_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"done_by" text NOT NULL,
	"organisation_id" text NOT NULL,
	"done_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "packing_house_code_decisions" ADD CONSTRAINT "packing_house_code_decisions_code_id_packing_house_codes_id_fk" FOREIGN KEY ("code_id") REFERENCES "packing_house_codes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "packing_house_code_decisions" ADD CONSTRAINT "packing_house_code_decisions_evidence_file_id_files_id_fk" FOREIGN KEY ("evidence_file_id") REFERENCES "files"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "packing_house_code_decisions" ADD CONSTRAINT "packing_house_code_decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "packing_house_code_decisions" ADD CONSTRAINT "packing_house_code_decisions_authority_id_organisations_id_fk" FOREIGN KEY ("authority_id") REFERENCES "organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "packing_house_code_values" ADD CONSTRAINT "packing_house_code_values_scheme_id_code_schemes_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "code_schemes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "packing_house_code_values" ADD CONSTRAINT "packing_house_code_values_house_id_packing_houses_id_fk" FOREIGN KEY ("house_id") REFERENCES "packing_houses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "packing_house_codes" ADD CONSTRAINT "packing_house_codes_house_id_packing_houses_id_fk" FOREIGN KEY ("house_id") REFERENCES "packing_houses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "packing_house_codes" ADD CONSTRAINT "packing_house_codes_market_code_markets_code_fk" FOREIGN KEY ("market_code") REFERENCES "markets"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "packing_house_codes" ADD CONSTRAINT "packing_house_codes_value_belongs_to_house" FOREIGN KEY ("scheme_id","value_normalised","house_id") REFERENCES "packing_house_code_values"("scheme_id","value_normalised","house_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "packing_houses" ADD CONSTRAINT "packing_houses_operator_id_organisations_id_fk" FOREIGN KEY ("operator_id") REFERENCES "organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "packing_houses" ADD CONSTRAINT "packing_houses_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "communes"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "packing_houses" ADD CONSTRAINT "packing_houses_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supply_agreements" ADD CONSTRAINT "supply_agreements_house_id_packing_houses_id_fk" FOREIGN KEY ("house_id") REFERENCES "packing_houses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supply_agreements" ADD CONSTRAINT "supply_agreements_area_id_growing_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "growing_areas"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supply_steps" ADD CONSTRAINT "supply_steps_agreement_id_supply_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "supply_agreements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supply_steps" ADD CONSTRAINT "supply_steps_done_by_people_id_fk" FOREIGN KEY ("done_by") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "supply_steps" ADD CONSTRAINT "supply_steps_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "packing_house_code_decisions_code_index" ON "packing_house_code_decisions" USING btree ("code_id","recorded_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "packing_house_codes_live_index" ON "packing_house_codes" USING btree ("house_id","scheme_id","market_code") WHERE "packing_house_codes"."state" <> 'revoked';
--> statement-breakpoint
CREATE UNIQUE INDEX "packing_house_codes_value_index" ON "packing_house_codes" USING btree ("scheme_id","value_normalised","market_code");
--> statement-breakpoint
CREATE INDEX "packing_house_codes_normalised_index" ON "packing_house_codes" USING btree ("value_normalised");
--> statement-breakpoint
CREATE INDEX "packing_houses_operator_index" ON "packing_houses" USING btree ("operator_id");
--> statement-breakpoint
CREATE INDEX "packing_houses_name_index" ON "packing_houses" USING btree ("name_folded","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "supply_agreements_live_index" ON "supply_agreements" USING btree ("house_id","area_id") WHERE "supply_agreements"."state" in ('asked', 'agreed');
--> statement-breakpoint
CREATE INDEX "supply_agreements_area_index" ON "supply_agreements" USING btree ("area_id");
--> statement-breakpoint
CREATE INDEX "supply_steps_agreement_index" ON "supply_steps" USING btree ("agreement_id","done_at");
--> statement-breakpoint
create trigger packing_house_code_values_append_only before update or delete on packing_house_code_values
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger packing_house_code_decisions_append_only before update or delete on packing_house_code_decisions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger supply_steps_append_only before update or delete on supply_steps
  for each row execute function refuse_change();
