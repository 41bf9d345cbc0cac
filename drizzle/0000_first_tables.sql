CREATE TABLE "area_code_decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"area_code_id" text NOT NULL,
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
CREATE TABLE "area_code_serials" (
	"series" text PRIMARY KEY NOT NULL,
	"last_serial" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "area_code_values" (
	"scheme_id" text NOT NULL,
	"value_normalised" text NOT NULL,
	"area_id" text NOT NULL,
	CONSTRAINT "area_code_values_scheme_id_value_normalised_pk" PRIMARY KEY("scheme_id","value_normalised"),
	CONSTRAINT "area_code_values_area_key" UNIQUE("scheme_id","value_normalised","area_id")
);
--> statement-breakpoint
CREATE TABLE "area_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"area_id" text NOT NULL,
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
CREATE TABLE "growing_areas" (
	"id" text PRIMARY KEY NOT NULL,
	"holder_id" text NOT NULL,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"commune_code" text NOT NULL,
	"crop_code" text NOT NULL,
	"square_metres" bigint NOT NULL,
	"household_count" integer NOT NULL,
	"outline" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "growing_areas_size_check" CHECK ("growing_areas"."square_metres" > 0)
);
--> statement-breakpoint
CREATE TABLE "batch_claims" (
	"batch_id" text NOT NULL,
	"certificate_id" text NOT NULL,
	CONSTRAINT "batch_claims_batch_id_certificate_id_pk" PRIMARY KEY("batch_id","certificate_id")
);
--> statement-breakpoint
CREATE TABLE "batch_numbers" (
	"organisation_id" text NOT NULL,
	"day" date NOT NULL,
	"last_number" integer NOT NULL,
	CONSTRAINT "batch_numbers_organisation_id_day_pk" PRIMARY KEY("organisation_id","day")
);
--> statement-breakpoint
CREATE TABLE "batches" (
	"id" text PRIMARY KEY NOT NULL,
	"public_code" text NOT NULL,
	"number" text NOT NULL,
	"organisation_id" text NOT NULL,
	"area_code_id" text NOT NULL,
	"crop_code" text NOT NULL,
	"variety_code" text,
	"harvested_from" date NOT NULL,
	"harvested_to" date NOT NULL,
	"grams" bigint NOT NULL,
	"entered_amount" text NOT NULL,
	"entered_unit" text NOT NULL,
	"photo_file_id" text,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"released_at" timestamp (3) with time zone,
	"search_folded" text NOT NULL,
	CONSTRAINT "batches_public_code_unique" UNIQUE("public_code"),
	CONSTRAINT "batches_number_unique" UNIQUE("number"),
	CONSTRAINT "batches_grams_check" CHECK ("batches"."grams" > 0),
	CONSTRAINT "batches_harvest_check" CHECK ("batches"."harvested_from" <= "batches"."harvested_to")
);
--> statement-breakpoint
CREATE TABLE "certificate_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"certificate_id" text NOT NULL,
	"method" text NOT NULL,
	"result" text NOT NULL,
	"checked_on" date NOT NULL,
	"evidence" text NOT NULL,
	"evidence_file_id" text,
	"checked_by" text NOT NULL,
	"authority_id" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_notices" (
	"id" text PRIMARY KEY NOT NULL,
	"certificate_id" text NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"effective_on" date NOT NULL,
	"grounds" text NOT NULL,
	"recorded_by" text NOT NULL,
	"authority_id" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_scopes" (
	"id" text PRIMARY KEY NOT NULL,
	"certificate_id" text NOT NULL,
	"crop_code" text NOT NULL,
	"variety_code" text,
	"area_id" text
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" text PRIMARY KEY NOT NULL,
	"holder_id" text NOT NULL,
	"kind_code" text NOT NULL,
	"number_verbatim" text NOT NULL,
	"number_normalised" text NOT NULL,
	"certifier_name" text NOT NULL,
	"certifier_id" text,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"file_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"declared_by" text NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "certificates_dates_check" CHECK ("certificates"."valid_from" <= "certificates"."valid_to")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"sent_sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"owner" text NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"fingerprint" text NOT NULL,
	"result" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_owner_key_pk" PRIMARY KEY("owner","key")
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"hint" text NOT NULL,
	"key_hash" text NOT NULL,
	"may_write" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_keys_key_hash_unique" UNIQUE("key_hash"),
	CONSTRAINT "api_keys_role_check" CHECK ("api_keys"."role" <> 'administrator')
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"role" text NOT NULL,
	"granted_by" text,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"phone" text NOT NULL,
	"full_name" text NOT NULL,
	"name_folded" text NOT NULL,
	"password_hash" text NOT NULL,
	"temporary_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "people_phone_unique" UNIQUE("phone")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" text NOT NULL,
	"membership_id" text,
	"device" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_role" text NOT NULL,
	"organisation_id" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"happened_on" date NOT NULL,
	"facts" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_head" (
	"id" text PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_kind_periods" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"kind" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"grounds" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"short_name" text NOT NULL,
	"kind" text NOT NULL,
	"tax_code" text,
	"commune_code" text NOT NULL,
	"address_line" text NOT NULL,
	"former_address" text,
	"representative" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisations_short_name_unique" UNIQUE("short_name"),
	CONSTRAINT "organisations_tax_code_unique" UNIQUE("tax_code"),
	CONSTRAINT "organisations_short_name_check" CHECK ("organisations"."short_name" ~ '^[A-Z0-9]{2,10}$')
);
--> statement-breakpoint
CREATE TABLE "certificate_kinds" (
	"code" text PRIMARY KEY NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"name_zh" text NOT NULL,
	"validity_months" integer NOT NULL,
	"number_pattern" text,
	"number_example" text,
	"lookup_url" text,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "code_schemes" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"name_zh" text NOT NULL,
	"pattern" text NOT NULL,
	"template" text NOT NULL,
	"serial_width" integer NOT NULL,
	"market_suffix" boolean NOT NULL,
	"allotted_from" date,
	"allotted_to" date,
	"example" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "code_schemes_kind_check" CHECK ("code_schemes"."kind" in ('PUC', 'PHC', 'both'))
);
--> statement-breakpoint
CREATE TABLE "commune_changes" (
	"former_code" text NOT NULL,
	"commune_code" text NOT NULL,
	CONSTRAINT "commune_changes_former_code_commune_code_pk" PRIMARY KEY("former_code","commune_code")
);
--> statement-breakpoint
CREATE TABLE "communes" (
	"code" text PRIMARY KEY NOT NULL,
	"province_code" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"area_square_kilometres" double precision,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "communes_kind_check" CHECK ("communes"."kind" in ('xã', 'phường', 'đặc khu'))
);
--> statement-breakpoint
CREATE TABLE "crops" (
	"code" text PRIMARY KEY NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_folded" text NOT NULL,
	"scientific_name" text NOT NULL,
	"hs_code" text,
	"drawing" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "former_communes" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"district_code" text NOT NULL,
	"district_name" text NOT NULL,
	"province_code" text NOT NULL,
	"province_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "markets" (
	"code" text PRIMARY KEY NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"name_zh" text NOT NULL,
	"is_export" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "provinces" (
	"code" text PRIMARY KEY NOT NULL,
	"name_vi" text NOT NULL,
	"valid_from" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_loads" (
	"id" text PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "varieties" (
	"code" text PRIMARY KEY NOT NULL,
	"crop_code" text NOT NULL,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"name_zh" text NOT NULL,
	"name_folded" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "area_code_decisions" ADD CONSTRAINT "area_code_decisions_area_code_id_area_codes_id_fk" FOREIGN KEY ("area_code_id") REFERENCES "public"."area_codes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_code_decisions" ADD CONSTRAINT "area_code_decisions_evidence_file_id_files_id_fk" FOREIGN KEY ("evidence_file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_code_decisions" ADD CONSTRAINT "area_code_decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_code_decisions" ADD CONSTRAINT "area_code_decisions_authority_id_organisations_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_code_values" ADD CONSTRAINT "area_code_values_scheme_id_code_schemes_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."code_schemes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_code_values" ADD CONSTRAINT "area_code_values_area_id_growing_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."growing_areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_codes" ADD CONSTRAINT "area_codes_area_id_growing_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."growing_areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_codes" ADD CONSTRAINT "area_codes_market_code_markets_code_fk" FOREIGN KEY ("market_code") REFERENCES "public"."markets"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area_codes" ADD CONSTRAINT "area_codes_value_belongs_to_area" FOREIGN KEY ("scheme_id","value_normalised","area_id") REFERENCES "public"."area_code_values"("scheme_id","value_normalised","area_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "growing_areas" ADD CONSTRAINT "growing_areas_holder_id_organisations_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "growing_areas" ADD CONSTRAINT "growing_areas_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "growing_areas" ADD CONSTRAINT "growing_areas_crop_code_crops_code_fk" FOREIGN KEY ("crop_code") REFERENCES "public"."crops"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "growing_areas" ADD CONSTRAINT "growing_areas_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_claims" ADD CONSTRAINT "batch_claims_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_claims" ADD CONSTRAINT "batch_claims_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_numbers" ADD CONSTRAINT "batch_numbers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_area_code_id_area_codes_id_fk" FOREIGN KEY ("area_code_id") REFERENCES "public"."area_codes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_crop_code_crops_code_fk" FOREIGN KEY ("crop_code") REFERENCES "public"."crops"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_variety_code_varieties_code_fk" FOREIGN KEY ("variety_code") REFERENCES "public"."varieties"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_photo_file_id_files_id_fk" FOREIGN KEY ("photo_file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_checks" ADD CONSTRAINT "certificate_checks_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_checks" ADD CONSTRAINT "certificate_checks_evidence_file_id_files_id_fk" FOREIGN KEY ("evidence_file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_checks" ADD CONSTRAINT "certificate_checks_checked_by_people_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_checks" ADD CONSTRAINT "certificate_checks_authority_id_organisations_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_notices" ADD CONSTRAINT "certificate_notices_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_notices" ADD CONSTRAINT "certificate_notices_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_notices" ADD CONSTRAINT "certificate_notices_authority_id_organisations_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_scopes" ADD CONSTRAINT "certificate_scopes_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_scopes" ADD CONSTRAINT "certificate_scopes_crop_code_crops_code_fk" FOREIGN KEY ("crop_code") REFERENCES "public"."crops"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_scopes" ADD CONSTRAINT "certificate_scopes_variety_code_varieties_code_fk" FOREIGN KEY ("variety_code") REFERENCES "public"."varieties"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_scopes" ADD CONSTRAINT "certificate_scopes_area_id_growing_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."growing_areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_holder_id_organisations_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_kind_code_certificate_kinds_code_fk" FOREIGN KEY ("kind_code") REFERENCES "public"."certificate_kinds"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_certifier_id_organisations_id_fk" FOREIGN KEY ("certifier_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_declared_by_people_id_fk" FOREIGN KEY ("declared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_membership_id_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."memberships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_kind_periods" ADD CONSTRAINT "organisation_kind_periods_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commune_changes" ADD CONSTRAINT "commune_changes_former_code_former_communes_code_fk" FOREIGN KEY ("former_code") REFERENCES "public"."former_communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commune_changes" ADD CONSTRAINT "commune_changes_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communes" ADD CONSTRAINT "communes_province_code_provinces_code_fk" FOREIGN KEY ("province_code") REFERENCES "public"."provinces"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "varieties" ADD CONSTRAINT "varieties_crop_code_crops_code_fk" FOREIGN KEY ("crop_code") REFERENCES "public"."crops"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "area_code_decisions_code_index" ON "area_code_decisions" USING btree ("area_code_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "area_codes_live_index" ON "area_codes" USING btree ("area_id","scheme_id","market_code") WHERE "area_codes"."state" <> 'revoked';--> statement-breakpoint
CREATE UNIQUE INDEX "area_codes_value_index" ON "area_codes" USING btree ("scheme_id","value_normalised","market_code");--> statement-breakpoint
CREATE INDEX "area_codes_normalised_index" ON "area_codes" USING btree ("value_normalised");--> statement-breakpoint
CREATE INDEX "growing_areas_holder_index" ON "growing_areas" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "growing_areas_commune_index" ON "growing_areas" USING btree ("commune_code");--> statement-breakpoint
CREATE INDEX "batches_organisation_index" ON "batches" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "batches_area_code_index" ON "batches" USING btree ("area_code_id");--> statement-breakpoint
CREATE INDEX "certificate_checks_certificate_index" ON "certificate_checks" USING btree ("certificate_id","recorded_at");--> statement-breakpoint
CREATE INDEX "certificate_notices_certificate_index" ON "certificate_notices" USING btree ("certificate_id","recorded_at");--> statement-breakpoint
CREATE INDEX "certificate_scopes_certificate_index" ON "certificate_scopes" USING btree ("certificate_id");--> statement-breakpoint
CREATE INDEX "certificates_holder_index" ON "certificates" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "files_organisation_index" ON "files" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "api_keys_organisation_index" ON "api_keys" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_active_index" ON "memberships" USING btree ("person_id","organisation_id","role") WHERE "memberships"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "memberships_organisation_index" ON "memberships" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "sessions_person_index" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_index" ON "sign_in_attempts" USING btree ("subject","at");--> statement-breakpoint
CREATE INDEX "ledger_entries_subject_index" ON "ledger_entries" USING btree ("subject_type","subject_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_kind_periods_current_index" ON "organisation_kind_periods" USING btree ("organisation_id") WHERE "organisation_kind_periods"."valid_to" is null;--> statement-breakpoint
CREATE INDEX "organisations_name_index" ON "organisations" USING btree ("name_folded");--> statement-breakpoint
CREATE INDEX "commune_changes_commune_code_index" ON "commune_changes" USING btree ("commune_code");--> statement-breakpoint
CREATE INDEX "communes_province_code_index" ON "communes" USING btree ("province_code");--> statement-breakpoint
CREATE INDEX "varieties_crop_code_index" ON "varieties" USING btree ("crop_code");