ALTER TABLE "organisations" ADD COLUMN "former_commune_code" text;
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "representative_title" text;
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "office_phone" text;
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "legal_status" text DEFAULT 'operating' NOT NULL;
--> statement-breakpoint
ALTER TABLE "organisation_kind_periods" ADD COLUMN "minutes_number" text;
--> statement-breakpoint
ALTER TABLE "organisation_kind_periods" ADD COLUMN "minutes_on" date;
--> statement-breakpoint
CREATE TABLE "organisation_rating_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"rating_id" text NOT NULL,
	"step" text NOT NULL,
	"state" text NOT NULL,
	"total_tenths" integer NOT NULL,
	"point_tenths" jsonb NOT NULL,
	"fine_decision" text,
	"note" text,
	"taken_by" text NOT NULL,
	"acting_for" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_ratings" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"year" integer NOT NULL,
	"state" text NOT NULL,
	"point_tenths" jsonb NOT NULL,
	"total_tenths" integer NOT NULL,
	"band" text NOT NULL,
	"fine_decision" text,
	"slips_sent" integer NOT NULL,
	"slips_returned" integer NOT NULL,
	"slips_satisfied" integer NOT NULL,
	"finance_file_id" text,
	"scored_by" text NOT NULL,
	"submitted_on" date,
	"published_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organisation_ratings_year_key" UNIQUE("organisation_id","year")
);
--> statement-breakpoint
CREATE TABLE "organisation_renamings" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"former_name" text NOT NULL,
	"name" text NOT NULL,
	"changed_on" date NOT NULL,
	"number" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_statuses" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"status" text NOT NULL,
	"effective_on" date NOT NULL,
	"number" text NOT NULL,
	"grounds" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organisation_rating_steps" ADD CONSTRAINT "organisation_rating_steps_rating_id_organisation_ratings_id_fk" FOREIGN KEY ("rating_id") REFERENCES "public"."organisation_ratings"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_rating_steps" ADD CONSTRAINT "organisation_rating_steps_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_rating_steps" ADD CONSTRAINT "organisation_rating_steps_acting_for_organisations_id_fk" FOREIGN KEY ("acting_for") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_ratings" ADD CONSTRAINT "organisation_ratings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_ratings" ADD CONSTRAINT "organisation_ratings_finance_file_id_files_id_fk" FOREIGN KEY ("finance_file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_ratings" ADD CONSTRAINT "organisation_ratings_scored_by_people_id_fk" FOREIGN KEY ("scored_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_renamings" ADD CONSTRAINT "organisation_renamings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_renamings" ADD CONSTRAINT "organisation_renamings_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_statuses" ADD CONSTRAINT "organisation_statuses_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisation_statuses" ADD CONSTRAINT "organisation_statuses_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_former_commune_code_former_communes_code_fk" FOREIGN KEY ("former_commune_code") REFERENCES "public"."former_communes"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "organisation_rating_steps_index" ON "organisation_rating_steps" USING btree ("rating_id","taken_at");
--> statement-breakpoint
CREATE INDEX "organisation_ratings_year_index" ON "organisation_ratings" USING btree ("year","state");
--> statement-breakpoint
CREATE INDEX "organisation_renamings_index" ON "organisation_renamings" USING btree ("organisation_id","changed_on");
--> statement-breakpoint
CREATE INDEX "organisation_statuses_index" ON "organisation_statuses" USING btree ("organisation_id","recorded_at");
--> statement-breakpoint
CREATE INDEX "organisations_kind_index" ON "organisations" USING btree ("kind","legal_status");
--> statement-breakpoint
create trigger organisation_statuses_append_only before update or delete on organisation_statuses
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger organisation_renamings_append_only before update or delete on organisation_renamings
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger organisation_rating_steps_append_only before update or delete on organisation_rating_steps
  for each row execute function refuse_change();
