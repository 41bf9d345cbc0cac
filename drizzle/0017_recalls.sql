CREATE TABLE "recall_lots" (
	"recall_id" text NOT NULL,
	"lot_id" text NOT NULL,
	"origin" text NOT NULL,
	"is_included" boolean NOT NULL,
	"reason" text,
	"state_before" text,
	CONSTRAINT "recall_lots_recall_id_lot_id_pk" PRIMARY KEY("recall_id","lot_id")
);
--> statement-breakpoint
CREATE TABLE "recall_recipients" (
	"id" text PRIMARY KEY NOT NULL,
	"recall_id" text NOT NULL,
	"organisation_id" text,
	"name" text NOT NULL,
	"address" text,
	"delivered_grams" bigint NOT NULL,
	"told_at" timestamp (3) with time zone,
	"told_how" text,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledged_by" text,
	"stock_grams" bigint,
	"note" text,
	CONSTRAINT "recall_recipients_grams_check" CHECK ("recall_recipients"."delivered_grams" >= 0 and coalesce("recall_recipients"."stock_grams", 0) >= 0)
);
--> statement-breakpoint
CREATE TABLE "recall_recoveries" (
	"id" text PRIMARY KEY NOT NULL,
	"recall_id" text NOT NULL,
	"lot_id" text NOT NULL,
	"grams" bigint NOT NULL,
	"place" text NOT NULL,
	"recovered_on" date NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recall_recoveries_grams_check" CHECK ("recall_recoveries"."grams" > 0)
);
--> statement-breakpoint
CREATE TABLE "recall_timeline" (
	"id" text PRIMARY KEY NOT NULL,
	"recall_id" text NOT NULL,
	"step" text NOT NULL,
	"reason" text,
	"decision_number" text,
	"decided_on" date,
	"way" text,
	"grams" bigint,
	"place" text,
	"witnesses" text,
	"evidence_file_id" text,
	"taken_by" text NOT NULL,
	"organisation_id" text NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recalls" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"is_drill" boolean NOT NULL,
	"state" text NOT NULL,
	"holder_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"source" text NOT NULL,
	"grounds" text NOT NULL,
	"hazard" text,
	"found_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"is_mandatory" boolean NOT NULL,
	"decision_number" text,
	"decided_on" date,
	"scope_milliseconds" integer,
	"agreed_on" date,
	"way" text,
	"closed_at" timestamp (3) with time zone,
	"outcome" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recalls_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "recall_lots" ADD CONSTRAINT "recall_lots_recall_id_recalls_id_fk" FOREIGN KEY ("recall_id") REFERENCES "public"."recalls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_lots" ADD CONSTRAINT "recall_lots_lot_id_batches_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_recipients" ADD CONSTRAINT "recall_recipients_recall_id_recalls_id_fk" FOREIGN KEY ("recall_id") REFERENCES "public"."recalls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_recipients" ADD CONSTRAINT "recall_recipients_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_recipients" ADD CONSTRAINT "recall_recipients_acknowledged_by_people_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_recoveries" ADD CONSTRAINT "recall_recoveries_recall_id_recalls_id_fk" FOREIGN KEY ("recall_id") REFERENCES "public"."recalls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_recoveries" ADD CONSTRAINT "recall_recoveries_lot_id_batches_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_recoveries" ADD CONSTRAINT "recall_recoveries_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_timeline" ADD CONSTRAINT "recall_timeline_recall_id_recalls_id_fk" FOREIGN KEY ("recall_id") REFERENCES "public"."recalls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recall_timeline" ADD CONSTRAINT "recall_timeline_evidence_file_id_files_id_fk" FOREIGN KEY ("evidence_file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recalls" ADD CONSTRAINT "recalls_holder_id_organisations_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recalls" ADD CONSTRAINT "recalls_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recalls" ADD CONSTRAINT "recalls_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recall_lots_lot_index" ON "recall_lots" USING btree ("lot_id");--> statement-breakpoint
CREATE INDEX "recall_recipients_recall_index" ON "recall_recipients" USING btree ("recall_id");--> statement-breakpoint
CREATE INDEX "recall_recipients_organisation_index" ON "recall_recipients" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "recall_recoveries_recall_index" ON "recall_recoveries" USING btree ("recall_id","lot_id");--> statement-breakpoint
CREATE INDEX "recall_timeline_recall_index" ON "recall_timeline" USING btree ("recall_id","taken_at","id");--> statement-breakpoint
CREATE INDEX "recalls_holder_index" ON "recalls" USING btree ("holder_id","created_at");--> statement-breakpoint
CREATE INDEX "recalls_time_index" ON "recalls" USING btree ("created_at","id");

--> statement-breakpoint
create trigger recall_recoveries_append_only before update or delete on recall_recoveries
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger recall_timeline_append_only before update or delete on recall_timeline
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger recalls_no_delete before delete on recalls
  for each row execute function refuse_change();
