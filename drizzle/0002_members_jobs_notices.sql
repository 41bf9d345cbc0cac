CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"unique_key" text,
	"state" text NOT NULL,
	"run_after" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "jobs_unique_key_unique" UNIQUE("unique_key")
);
--> statement-breakpoint
CREATE TABLE "member_consents" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"area_id" text NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"means" text NOT NULL,
	"text_version" text NOT NULL,
	"evidence_file_id" text,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"number" text NOT NULL,
	"full_name" text NOT NULL,
	"name_folded" text NOT NULL,
	"phone" text,
	"commune_code" text NOT NULL,
	"hamlet" text,
	"joined_on" date NOT NULL,
	"left_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "members_number_key" UNIQUE("organisation_id","number"),
	CONSTRAINT "members_left_check" CHECK ("members"."left_on" is null or "members"."left_on" >= "members"."joined_on")
);
--> statement-breakpoint
CREATE TABLE "personal_data_reads" (
	"id" text PRIMARY KEY NOT NULL,
	"reader_id" text NOT NULL,
	"reader_organisation_id" text NOT NULL,
	"reader_role" text NOT NULL,
	"organisation_id" text NOT NULL,
	"member_id" text,
	"what" text NOT NULL,
	"row_count" integer NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plots" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"area_id" text,
	"name" text NOT NULL,
	"parcel_id" text,
	"crop_code" text NOT NULL,
	"variety_code" text,
	"square_metres" bigint NOT NULL,
	"tree_count" integer,
	"planted_year" integer,
	"outline" jsonb,
	"used_from" date NOT NULL,
	"retired_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plots_name_key" UNIQUE("member_id","name"),
	CONSTRAINT "plots_size_check" CHECK ("plots"."square_metres" > 0)
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"kind" text NOT NULL,
	"href" text NOT NULL,
	"facts" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"read_by" text
);
--> statement-breakpoint
ALTER TABLE "member_consents" ADD CONSTRAINT "member_consents_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_consents" ADD CONSTRAINT "member_consents_area_id_growing_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."growing_areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_consents" ADD CONSTRAINT "member_consents_evidence_file_id_files_id_fk" FOREIGN KEY ("evidence_file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_consents" ADD CONSTRAINT "member_consents_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_data_reads" ADD CONSTRAINT "personal_data_reads_reader_id_people_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_data_reads" ADD CONSTRAINT "personal_data_reads_reader_organisation_id_organisations_id_fk" FOREIGN KEY ("reader_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_data_reads" ADD CONSTRAINT "personal_data_reads_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_data_reads" ADD CONSTRAINT "personal_data_reads_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plots" ADD CONSTRAINT "plots_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plots" ADD CONSTRAINT "plots_area_id_growing_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."growing_areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plots" ADD CONSTRAINT "plots_crop_code_crops_code_fk" FOREIGN KEY ("crop_code") REFERENCES "public"."crops"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plots" ADD CONSTRAINT "plots_variety_code_varieties_code_fk" FOREIGN KEY ("variety_code") REFERENCES "public"."varieties"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plots" ADD CONSTRAINT "plots_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_read_by_people_id_fk" FOREIGN KEY ("read_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "jobs_waiting_index" ON "jobs" USING btree ("run_after") WHERE "jobs"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "member_consents_area_index" ON "member_consents" USING btree ("area_id","member_id","happened_on");--> statement-breakpoint
CREATE INDEX "member_consents_member_index" ON "member_consents" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "members_all_names_index" ON "members" USING btree ("name_folded","id");--> statement-breakpoint
CREATE INDEX "members_name_index" ON "members" USING btree ("organisation_id","name_folded","id");--> statement-breakpoint
CREATE INDEX "personal_data_reads_index" ON "personal_data_reads" USING btree ("organisation_id","read_at");--> statement-breakpoint
CREATE INDEX "plots_member_index" ON "plots" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "plots_area_index" ON "plots" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "notices_organisation_index" ON "notices" USING btree ("organisation_id","created_at");--> statement-breakpoint
create trigger member_consents_append_only before update or delete on member_consents
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger personal_data_reads_append_only before update or delete on personal_data_reads
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger members_no_delete before delete on members
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger plots_no_delete before delete on plots
  for each row execute function refuse_change();
