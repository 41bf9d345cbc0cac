-- Seasons in the field and the field diary.
CREATE TABLE "diary_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"planting_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"sent_sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "diary_photos" (
	"entry_id" text NOT NULL,
	"version" integer NOT NULL,
	"file_id" text NOT NULL,
	CONSTRAINT "diary_photos_entry_id_version_file_id_pk" PRIMARY KEY("entry_id","version","file_id")
);
--> statement-breakpoint
CREATE TABLE "diary_plots" (
	"entry_id" text NOT NULL,
	"version" integer NOT NULL,
	"plot_id" text NOT NULL,
	CONSTRAINT "diary_plots_entry_id_version_plot_id_pk" PRIMARY KEY("entry_id","version","plot_id")
);
--> statement-breakpoint
CREATE TABLE "diary_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"crop_code" text NOT NULL,
	"content" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "diary_templates_name_key" UNIQUE("organisation_id","name")
);
--> statement-breakpoint
CREATE TABLE "diary_uses" (
	"entry_id" text NOT NULL,
	"version" integer NOT NULL,
	"ordinal" integer NOT NULL,
	"product_id" text,
	"product_name" text NOT NULL,
	"dose_amount" bigint,
	"dose_unit" text,
	"water_litres" integer,
	"list_id" text,
	"label_id" text,
	"interval_days" integer,
	"findings" jsonb NOT NULL,
	"rule_version" text NOT NULL,
	CONSTRAINT "diary_uses_entry_id_version_ordinal_pk" PRIMARY KEY("entry_id","version","ordinal")
);
--> statement-breakpoint
CREATE TABLE "diary_versions" (
	"entry_id" text NOT NULL,
	"version" integer NOT NULL,
	"happened_on" date NOT NULL,
	"worked_by" text NOT NULL,
	"details" jsonb NOT NULL,
	"note" text,
	"reason" text,
	"is_struck" boolean NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"device_at" timestamp (3) with time zone,
	CONSTRAINT "diary_versions_entry_id_version_pk" PRIMARY KEY("entry_id","version"),
	CONSTRAINT "diary_versions_reason_check" CHECK (("diary_versions"."version" = 1) = ("diary_versions"."reason" is null))
);
--> statement-breakpoint
CREATE TABLE "planting_changes" (
	"planting_id" text NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"content" jsonb NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "planting_changes_planting_id_version_pk" PRIMARY KEY("planting_id","version")
);
--> statement-breakpoint
CREATE TABLE "planting_plots" (
	"planting_id" text NOT NULL,
	"plot_id" text NOT NULL,
	"square_metres" bigint NOT NULL,
	CONSTRAINT "planting_plots_planting_id_plot_id_pk" PRIMARY KEY("planting_id","plot_id")
);
--> statement-breakpoint
CREATE TABLE "plantings" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"area_id" text,
	"crop_code" text NOT NULL,
	"variety_code" text,
	"season_kind" text NOT NULL,
	"season_id" text,
	"season_name" text NOT NULL,
	"square_metres" bigint NOT NULL,
	"starts_on" date NOT NULL,
	"harvest_from" date NOT NULL,
	"harvest_to" date NOT NULL,
	"expected_grams" bigint,
	"usual_nutrient_grams" bigint,
	"usual_sprays" integer,
	"usual_source" text,
	"state" text NOT NULL,
	"ended_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "plantings_size_check" CHECK ("plantings"."square_metres" > 0),
	CONSTRAINT "plantings_days_check" CHECK ("plantings"."starts_on" <= "plantings"."harvest_from" and "plantings"."harvest_from" <= "plantings"."harvest_to"),
	CONSTRAINT "plantings_ended_check" CHECK (("plantings"."state" = 'ended') = ("plantings"."ended_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "diary_entries" ADD CONSTRAINT "diary_entries_planting_id_plantings_id_fk" FOREIGN KEY ("planting_id") REFERENCES "plantings"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "diary_entries" ADD CONSTRAINT "diary_entries_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "diary_photos" ADD CONSTRAINT "diary_photos_entry_id_diary_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "diary_entries"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "diary_photos" ADD CONSTRAINT "diary_photos_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "diary_plots" ADD CONSTRAINT "diary_plots_entry_id_diary_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "diary_entries"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "diary_plots" ADD CONSTRAINT "diary_plots_plot_id_plots_id_fk" FOREIGN KEY ("plot_id") REFERENCES "plots"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "diary_templates" ADD CONSTRAINT "diary_templates_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "diary_templates" ADD CONSTRAINT "diary_templates_crop_code_crops_code_fk" FOREIGN KEY ("crop_code") REFERENCES "crops"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "diary_templates" ADD CONSTRAINT "diary_templates_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "diary_uses" ADD CONSTRAINT "diary_uses_entry_id_diary_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "diary_entries"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "diary_uses" ADD CONSTRAINT "diary_uses_product_id_protection_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "protection_products"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "diary_versions" ADD CONSTRAINT "diary_versions_entry_id_diary_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "diary_entries"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "diary_versions" ADD CONSTRAINT "diary_versions_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "planting_changes" ADD CONSTRAINT "planting_changes_planting_id_plantings_id_fk" FOREIGN KEY ("planting_id") REFERENCES "plantings"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "planting_changes" ADD CONSTRAINT "planting_changes_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "planting_plots" ADD CONSTRAINT "planting_plots_planting_id_plantings_id_fk" FOREIGN KEY ("planting_id") REFERENCES "plantings"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "planting_plots" ADD CONSTRAINT "planting_plots_plot_id_plots_id_fk" FOREIGN KEY ("plot_id") REFERENCES "plots"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "plantings" ADD CONSTRAINT "plantings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "plantings" ADD CONSTRAINT "plantings_area_id_growing_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "growing_areas"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "plantings" ADD CONSTRAINT "plantings_crop_code_crops_code_fk" FOREIGN KEY ("crop_code") REFERENCES "crops"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "plantings" ADD CONSTRAINT "plantings_variety_code_varieties_code_fk" FOREIGN KEY ("variety_code") REFERENCES "varieties"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "plantings" ADD CONSTRAINT "plantings_season_id_crop_seasons_id_fk" FOREIGN KEY ("season_id") REFERENCES "crop_seasons"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "plantings" ADD CONSTRAINT "plantings_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "diary_entries_planting_index" ON "diary_entries" USING btree ("planting_id");
--> statement-breakpoint
CREATE INDEX "diary_plots_plot_index" ON "diary_plots" USING btree ("plot_id");
--> statement-breakpoint
CREATE INDEX "diary_versions_day_index" ON "diary_versions" USING btree ("happened_on");
--> statement-breakpoint
CREATE INDEX "planting_plots_plot_index" ON "planting_plots" USING btree ("plot_id");
--> statement-breakpoint
CREATE INDEX "plantings_organisation_index" ON "plantings" USING btree ("organisation_id","starts_on","id");
--> statement-breakpoint
CREATE INDEX "plantings_area_index" ON "plantings" USING btree ("area_id");
--> statement-breakpoint
create trigger planting_changes_append_only before update or delete on planting_changes
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger diary_versions_append_only before update or delete on diary_versions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger diary_plots_append_only before update or delete on diary_plots
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger diary_uses_append_only before update or delete on diary_uses
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger diary_photos_append_only before update or delete on diary_photos
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger diary_entries_no_delete before delete on diary_entries
  for each row execute function refuse_change();
