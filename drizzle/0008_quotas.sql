CREATE TABLE "crop_season_changes" (
	"season_id" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "crop_season_changes_season_id_version_pk" PRIMARY KEY("season_id","version")
);
--> statement-breakpoint
CREATE TABLE "crop_seasons" (
	"id" text PRIMARY KEY NOT NULL,
	"crop_code" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "crop_seasons_name_key" UNIQUE("crop_code","name"),
	CONSTRAINT "crop_seasons_days_check" CHECK ("crop_seasons"."starts_on" < "crop_seasons"."ends_on")
);
--> statement-breakpoint
CREATE TABLE "quota_entries" (
	"batch_id" text PRIMARY KEY NOT NULL,
	"area_id" text NOT NULL,
	"harvested_on" date NOT NULL,
	"grams" bigint NOT NULL,
	"over_grams" bigint NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "quota_entries_grams_check" CHECK ("quota_entries"."grams" > 0 and "quota_entries"."over_grams" >= 0)
);
--> statement-breakpoint
CREATE TABLE "quota_excess_decisions" (
	"request_id" text PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"note" text NOT NULL,
	"decided_by" text NOT NULL,
	"authority_id" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quota_excess_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"batch_id" text NOT NULL,
	"area_id" text NOT NULL,
	"grams_over" bigint NOT NULL,
	"reason" text NOT NULL,
	"asked_by" text NOT NULL,
	"holder_id" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quota_excess_requests_batch_id_unique" UNIQUE("batch_id"),
	CONSTRAINT "quota_excess_requests_grams_check" CHECK ("quota_excess_requests"."grams_over" > 0)
);
--> statement-breakpoint
CREATE TABLE "quota_movements" (
	"batch_id" text NOT NULL,
	"version" integer NOT NULL,
	"area_id" text NOT NULL,
	"harvested_on" date NOT NULL,
	"grams" bigint NOT NULL,
	"over_grams" bigint NOT NULL,
	"state" text NOT NULL,
	"moved_by" text NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quota_movements_batch_id_version_pk" PRIMARY KEY("batch_id","version")
);
--> statement-breakpoint
CREATE TABLE "quota_warnings" (
	"area_id" text NOT NULL,
	"season_id" text NOT NULL,
	"percent" integer NOT NULL,
	"warned_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "quota_warnings_area_id_season_id_percent_pk" PRIMARY KEY("area_id","season_id","percent")
);
--> statement-breakpoint
CREATE TABLE "yield_ceilings" (
	"id" text PRIMARY KEY NOT NULL,
	"crop_code" text NOT NULL,
	"variety_code" text,
	"season_kind" text,
	"kilograms_per_hectare" integer NOT NULL,
	"valid_from" date NOT NULL,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"authority_id" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "yield_ceilings_amount_check" CHECK ("yield_ceilings"."kilograms_per_hectare" > 0)
);
--> statement-breakpoint
ALTER TABLE "crop_season_changes" ADD CONSTRAINT "crop_season_changes_season_id_crop_seasons_id_fk" FOREIGN KEY ("season_id") REFERENCES "public"."crop_seasons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crop_season_changes" ADD CONSTRAINT "crop_season_changes_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crop_seasons" ADD CONSTRAINT "crop_seasons_crop_code_crops_code_fk" FOREIGN KEY ("crop_code") REFERENCES "public"."crops"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_entries" ADD CONSTRAINT "quota_entries_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_entries" ADD CONSTRAINT "quota_entries_area_id_growing_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."growing_areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_excess_decisions" ADD CONSTRAINT "quota_excess_decisions_request_id_quota_excess_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."quota_excess_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_excess_decisions" ADD CONSTRAINT "quota_excess_decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_excess_decisions" ADD CONSTRAINT "quota_excess_decisions_authority_id_organisations_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_excess_requests" ADD CONSTRAINT "quota_excess_requests_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_excess_requests" ADD CONSTRAINT "quota_excess_requests_area_id_growing_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."growing_areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_excess_requests" ADD CONSTRAINT "quota_excess_requests_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_excess_requests" ADD CONSTRAINT "quota_excess_requests_holder_id_organisations_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_movements" ADD CONSTRAINT "quota_movements_batch_id_quota_entries_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."quota_entries"("batch_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_movements" ADD CONSTRAINT "quota_movements_area_id_growing_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."growing_areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_movements" ADD CONSTRAINT "quota_movements_moved_by_people_id_fk" FOREIGN KEY ("moved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_warnings" ADD CONSTRAINT "quota_warnings_area_id_growing_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."growing_areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_warnings" ADD CONSTRAINT "quota_warnings_season_id_crop_seasons_id_fk" FOREIGN KEY ("season_id") REFERENCES "public"."crop_seasons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yield_ceilings" ADD CONSTRAINT "yield_ceilings_crop_code_crops_code_fk" FOREIGN KEY ("crop_code") REFERENCES "public"."crops"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yield_ceilings" ADD CONSTRAINT "yield_ceilings_variety_code_varieties_code_fk" FOREIGN KEY ("variety_code") REFERENCES "public"."varieties"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yield_ceilings" ADD CONSTRAINT "yield_ceilings_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yield_ceilings" ADD CONSTRAINT "yield_ceilings_authority_id_organisations_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "crop_seasons_crop_index" ON "crop_seasons" USING btree ("crop_code","starts_on");--> statement-breakpoint
CREATE INDEX "quota_entries_area_index" ON "quota_entries" USING btree ("area_id","harvested_on");--> statement-breakpoint
CREATE INDEX "quota_excess_requests_time_index" ON "quota_excess_requests" USING btree ("asked_at","id");--> statement-breakpoint
CREATE INDEX "yield_ceilings_crop_index" ON "yield_ceilings" USING btree ("crop_code","valid_from");
--> statement-breakpoint
CREATE TABLE "authorisation_objections" (
	"use_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"objected_by" text NOT NULL,
	"objected_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "authorisation_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"authorisation_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"taken_by" text NOT NULL,
	"organisation_id" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "authorisation_uses" (
	"id" text PRIMARY KEY NOT NULL,
	"authorisation_id" text NOT NULL,
	"grams" bigint NOT NULL,
	"used_on" date NOT NULL,
	"consignment" text NOT NULL,
	"batch_id" text,
	"declared_by" text NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "authorisation_uses_grams_check" CHECK ("authorisation_uses"."grams" > 0)
);
--> statement-breakpoint
CREATE TABLE "authorisations" (
	"id" text PRIMARY KEY NOT NULL,
	"public_code" text NOT NULL,
	"holder_id" text NOT NULL,
	"grantee_id" text NOT NULL,
	"area_code_id" text NOT NULL,
	"cap_grams" bigint NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"signed_text" text,
	"signed_sha256" text,
	"signed_by" text,
	"signed_at" timestamp (3) with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"search_folded" text NOT NULL,
	CONSTRAINT "authorisations_public_code_unique" UNIQUE("public_code"),
	CONSTRAINT "authorisations_cap_check" CHECK ("authorisations"."cap_grams" > 0),
	CONSTRAINT "authorisations_days_check" CHECK ("authorisations"."starts_on" <= "authorisations"."ends_on"),
	CONSTRAINT "authorisations_parties_check" CHECK ("authorisations"."holder_id" <> "authorisations"."grantee_id")
);
--> statement-breakpoint
ALTER TABLE "authorisation_objections" ADD CONSTRAINT "authorisation_objections_use_id_authorisation_uses_id_fk" FOREIGN KEY ("use_id") REFERENCES "public"."authorisation_uses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisation_objections" ADD CONSTRAINT "authorisation_objections_objected_by_people_id_fk" FOREIGN KEY ("objected_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisation_steps" ADD CONSTRAINT "authorisation_steps_authorisation_id_authorisations_id_fk" FOREIGN KEY ("authorisation_id") REFERENCES "public"."authorisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisation_steps" ADD CONSTRAINT "authorisation_steps_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisation_steps" ADD CONSTRAINT "authorisation_steps_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisation_uses" ADD CONSTRAINT "authorisation_uses_authorisation_id_authorisations_id_fk" FOREIGN KEY ("authorisation_id") REFERENCES "public"."authorisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisation_uses" ADD CONSTRAINT "authorisation_uses_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisation_uses" ADD CONSTRAINT "authorisation_uses_declared_by_people_id_fk" FOREIGN KEY ("declared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisations" ADD CONSTRAINT "authorisations_holder_id_organisations_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisations" ADD CONSTRAINT "authorisations_grantee_id_organisations_id_fk" FOREIGN KEY ("grantee_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisations" ADD CONSTRAINT "authorisations_area_code_id_area_codes_id_fk" FOREIGN KEY ("area_code_id") REFERENCES "public"."area_codes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisations" ADD CONSTRAINT "authorisations_signed_by_people_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorisations" ADD CONSTRAINT "authorisations_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "authorisation_steps_index" ON "authorisation_steps" USING btree ("authorisation_id","taken_at");--> statement-breakpoint
CREATE INDEX "authorisation_uses_index" ON "authorisation_uses" USING btree ("authorisation_id","declared_at");--> statement-breakpoint
CREATE INDEX "authorisations_holder_index" ON "authorisations" USING btree ("holder_id","created_at");--> statement-breakpoint
CREATE INDEX "authorisations_grantee_index" ON "authorisations" USING btree ("grantee_id","created_at");--> statement-breakpoint
CREATE INDEX "authorisations_code_index" ON "authorisations" USING btree ("area_code_id");--> statement-breakpoint
CREATE INDEX "authorisations_time_index" ON "authorisations" USING btree ("created_at","id");
--> statement-breakpoint
create trigger crop_season_changes_append_only before update or delete on crop_season_changes
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger yield_ceilings_append_only before update or delete on yield_ceilings
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger quota_movements_append_only before update or delete on quota_movements
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger quota_warnings_append_only before update or delete on quota_warnings
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger quota_excess_requests_append_only before update or delete on quota_excess_requests
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger quota_excess_decisions_append_only before update or delete on quota_excess_decisions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger authorisation_steps_append_only before update or delete on authorisation_steps
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger authorisation_uses_append_only before update or delete on authorisation_uses
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger authorisation_objections_append_only before update or delete on authorisation_objections
  for each row execute function refuse_change();
