CREATE TABLE "complaint_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "complaint_contacts" (
	"complaint_id" text PRIMARY KEY NOT NULL,
	"phone" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "complaint_secrets" (
	"day" date PRIMARY KEY NOT NULL,
	"secret" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "complaint_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"complaint_id" text NOT NULL,
	"kind" text NOT NULL,
	"words" text,
	"assigned_to" text,
	"recall_id" text,
	"taken_by" text,
	"organisation_id" text,
	"taken_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "complaints" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"lot_id" text,
	"category" text NOT NULL,
	"words" text NOT NULL,
	"words_sha256" text NOT NULL,
	"bought_at" text,
	"photo_file_id" text,
	"office_id" text NOT NULL,
	"assigned_to" text,
	"state" text NOT NULL,
	"recall_id" text,
	"result" text,
	"version" integer DEFAULT 1 NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "complaints_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "complaint_contacts" ADD CONSTRAINT "complaint_contacts_complaint_id_complaints_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_steps" ADD CONSTRAINT "complaint_steps_complaint_id_complaints_id_fk" FOREIGN KEY ("complaint_id") REFERENCES "public"."complaints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_steps" ADD CONSTRAINT "complaint_steps_assigned_to_organisations_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_steps" ADD CONSTRAINT "complaint_steps_recall_id_recalls_id_fk" FOREIGN KEY ("recall_id") REFERENCES "public"."recalls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_steps" ADD CONSTRAINT "complaint_steps_taken_by_people_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint_steps" ADD CONSTRAINT "complaint_steps_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_lot_id_batches_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_photo_file_id_files_id_fk" FOREIGN KEY ("photo_file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_office_id_organisations_id_fk" FOREIGN KEY ("office_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_assigned_to_organisations_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_recall_id_recalls_id_fk" FOREIGN KEY ("recall_id") REFERENCES "public"."recalls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "complaint_attempts_index" ON "complaint_attempts" USING btree ("subject","at");--> statement-breakpoint
CREATE INDEX "complaint_steps_index" ON "complaint_steps" USING btree ("complaint_id","taken_at","id");--> statement-breakpoint
CREATE INDEX "complaints_time_index" ON "complaints" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "complaints_lot_index" ON "complaints" USING btree ("lot_id");--> statement-breakpoint
CREATE INDEX "complaints_assigned_index" ON "complaints" USING btree ("assigned_to");--> statement-breakpoint
CREATE UNIQUE INDEX "complaints_words_index" ON "complaints" USING btree (coalesce("lot_id", ''),"words_sha256") WHERE "complaints"."state" <> 'closed';
--> statement-breakpoint
ALTER TABLE "files" ALTER COLUMN "uploaded_by" DROP NOT NULL;
--> statement-breakpoint
create trigger complaint_steps_append_only before update or delete on complaint_steps
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger complaints_no_delete before delete on complaints
  for each row execute function refuse_change();
