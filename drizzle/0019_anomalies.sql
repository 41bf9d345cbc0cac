CREATE TABLE "anomalies" (
	"id" text PRIMARY KEY NOT NULL,
	"rule_code" text NOT NULL,
	"rule_version" integer NOT NULL,
	"severity" text NOT NULL,
	"subject" text NOT NULL,
	"organisation_id" text NOT NULL,
	"lot_id" text,
	"area_id" text,
	"facts" jsonb NOT NULL,
	"state" text NOT NULL,
	"recall_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "anomalies_subject_key" UNIQUE("rule_code","subject")
);
--> statement-breakpoint
CREATE TABLE "anomaly_rules" (
	"code" text NOT NULL,
	"version" integer NOT NULL,
	"threshold" integer,
	"severity" text NOT NULL,
	"is_on" boolean NOT NULL,
	"reason" text NOT NULL,
	"set_by" text,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "anomaly_rules_code_version_pk" PRIMARY KEY("code","version"),
	CONSTRAINT "anomaly_rules_threshold_check" CHECK ("anomaly_rules"."threshold" >= 0)
);
--> statement-breakpoint
CREATE TABLE "anomaly_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"anomaly_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"recall_id" text,
	"taken_by" text NOT NULL,
	"organisation_id" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anomaly_sweeps" (
	"id" text PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "anomalies" ADD CONSTRAINT "anomalies_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anomalies" ADD CONSTRAINT "anomalies_lot_id_batches_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anomalies" ADD CONSTRAINT "anomalies_area_id_growing_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."growing_areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anomalies" ADD CONSTRAINT "anomalies_recall_id_recalls_id_fk" FOREIGN KEY ("recall_id") REFERENCES "public"."recalls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anomaly_rules" ADD CONSTRAINT "anomaly_rules_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anomaly_steps" ADD CONSTRAINT "anomaly_steps_anomaly_id_anomalies_id_fk" FOREIGN KEY ("anomaly_id") REFERENCES "public"."anomalies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anomaly_steps" ADD CONSTRAINT "anomaly_steps_recall_id_recalls_id_fk" FOREIGN KEY ("recall_id") REFERENCES "public"."recalls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anomaly_steps" ADD CONSTRAINT "anomaly_steps_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anomaly_steps" ADD CONSTRAINT "anomaly_steps_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "anomalies_time_index" ON "anomalies" USING btree ("found_at","id");--> statement-breakpoint
CREATE INDEX "anomalies_organisation_index" ON "anomalies" USING btree ("organisation_id","state");--> statement-breakpoint
CREATE INDEX "anomalies_lot_index" ON "anomalies" USING btree ("lot_id");--> statement-breakpoint
CREATE INDEX "anomaly_steps_index" ON "anomaly_steps" USING btree ("anomaly_id","taken_at","id");
--> statement-breakpoint
create trigger anomaly_rules_append_only before update or delete on anomaly_rules
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger anomaly_steps_append_only before update or delete on anomaly_steps
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger anomalies_no_delete before delete on anomalies
  for each row execute function refuse_change();
