CREATE TABLE "import_questions" (
	"run_id" text NOT NULL,
	"key" text NOT NULL,
	"former_code" text NOT NULL,
	"place" text NOT NULL,
	"first_row" integer NOT NULL,
	"row_count" integer NOT NULL,
	"commune_code" text,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "import_questions_run_id_key_pk" PRIMARY KEY("run_id","key")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"run_id" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"input" jsonb,
	"findings" jsonb NOT NULL,
	"question_key" text,
	CONSTRAINT "import_rows_run_id_number_pk" PRIMARY KEY("run_id","number")
);
--> statement-breakpoint
CREATE TABLE "import_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"organisation_id" text NOT NULL,
	"sent_by" text NOT NULL,
	"sent_by_role" text NOT NULL,
	"file_name" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"state" text NOT NULL,
	"findings" jsonb NOT NULL,
	"headers" jsonb NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"row_count" integer DEFAULT 0 NOT NULL,
	"checked_count" integer DEFAULT 0 NOT NULL,
	"new_count" integer DEFAULT 0 NOT NULL,
	"unchanged_count" integer DEFAULT 0 NOT NULL,
	"question_count" integer DEFAULT 0 NOT NULL,
	"problem_row_count" integer DEFAULT 0 NOT NULL,
	"problem_count" integer DEFAULT 0 NOT NULL,
	"note_count" integer DEFAULT 0 NOT NULL,
	"only_right" boolean DEFAULT false NOT NULL,
	"done_count" integer DEFAULT 0 NOT NULL,
	"failed_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"checked_at" timestamp (3) with time zone,
	"applied_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "import_questions" ADD CONSTRAINT "import_questions_run_id_import_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."import_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_questions" ADD CONSTRAINT "import_questions_former_code_former_communes_code_fk" FOREIGN KEY ("former_code") REFERENCES "public"."former_communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_questions" ADD CONSTRAINT "import_questions_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_questions" ADD CONSTRAINT "import_questions_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_run_id_import_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."import_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_state_index" ON "import_rows" USING btree ("run_id","state","number");--> statement-breakpoint
CREATE INDEX "import_runs_organisation_index" ON "import_runs" USING btree ("organisation_id","created_at","id");