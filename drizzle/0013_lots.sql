ALTER TABLE "batches" ADD COLUMN "kind" text DEFAULT 'production' NOT NULL;
--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "ordinal" bigint GENERATED ALWAYS AS IDENTITY;
--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_ordinal_unique" UNIQUE("ordinal");
--> statement-breakpoint
ALTER TABLE "batches" ALTER COLUMN "area_code_id" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "batches" ALTER COLUMN "harvested_from" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "batches" ALTER COLUMN "harvested_to" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_harvest_known_check" CHECK ("batches"."area_code_id" is null or "batches"."harvested_from" is not null and "batches"."harvested_to" is not null);
--> statement-breakpoint
CREATE TABLE "lot_movements" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"organisation_id" text NOT NULL,
	"happened_on" date NOT NULL,
	"loss_grams" bigint NOT NULL,
	"rejected_grams" bigint NOT NULL,
	"reason" text,
	"counterpart_id" text,
	"counterpart_name" text,
	"counterpart_address" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lot_movements_grams_check" CHECK ("lot_movements"."loss_grams" >= 0 and "lot_movements"."rejected_grams" >= 0)
);
--> statement-breakpoint
CREATE TABLE "lot_edges" (
	"movement_id" text NOT NULL,
	"parent_id" text NOT NULL,
	"child_id" text NOT NULL,
	"parent_ordinal" bigint NOT NULL,
	"child_ordinal" bigint NOT NULL,
	"grams" bigint NOT NULL,
	CONSTRAINT "lot_edges_parent_id_child_id_pk" PRIMARY KEY("parent_id","child_id"),
	CONSTRAINT "lot_edges_grams_check" CHECK ("lot_edges"."grams" > 0),
	CONSTRAINT "lot_edges_order_check" CHECK ("lot_edges"."parent_ordinal" < "lot_edges"."child_ordinal")
);
--> statement-breakpoint
CREATE TABLE "lot_stocks" (
	"lot_id" text PRIMARY KEY NOT NULL,
	"left_grams" bigint NOT NULL,
	CONSTRAINT "lot_stocks_grams_check" CHECK ("lot_stocks"."left_grams" >= 0)
);
--> statement-breakpoint
ALTER TABLE "lot_movements" ADD CONSTRAINT "lot_movements_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_movements" ADD CONSTRAINT "lot_movements_counterpart_id_organisations_id_fk" FOREIGN KEY ("counterpart_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_movements" ADD CONSTRAINT "lot_movements_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_edges" ADD CONSTRAINT "lot_edges_movement_id_lot_movements_id_fk" FOREIGN KEY ("movement_id") REFERENCES "public"."lot_movements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_edges" ADD CONSTRAINT "lot_edges_parent_id_batches_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_edges" ADD CONSTRAINT "lot_edges_child_id_batches_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_stocks" ADD CONSTRAINT "lot_stocks_lot_id_batches_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "lot_movements_organisation_index" ON "lot_movements" USING btree ("organisation_id","happened_on","id");
--> statement-breakpoint
CREATE INDEX "lot_edges_child_index" ON "lot_edges" USING btree ("child_id","parent_id");
--> statement-breakpoint
CREATE INDEX "lot_edges_movement_index" ON "lot_edges" USING btree ("movement_id");
--> statement-breakpoint
create trigger lot_movements_append_only before update or delete on lot_movements
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger lot_edges_append_only before update or delete on lot_edges
  for each row execute function refuse_change();
--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "submitted_by" text;
--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "best_before" date;
--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_submitted_by_people_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "batches_waiting_index" ON "batches" USING btree ("submitted_at","id") WHERE "batches"."state" in ('submitted', 'on-hold');
--> statement-breakpoint
CREATE INDEX "batches_best_before_index" ON "batches" USING btree ("best_before") WHERE "batches"."state" = 'released';
--> statement-breakpoint
CREATE TABLE "batch_plots" (
	"batch_id" text NOT NULL,
	"plot_id" text NOT NULL,
	"grams" bigint NOT NULL,
	CONSTRAINT "batch_plots_batch_id_plot_id_pk" PRIMARY KEY("batch_id","plot_id"),
	CONSTRAINT "batch_plots_grams_check" CHECK ("batch_plots"."grams" > 0)
);
--> statement-breakpoint
CREATE TABLE "batch_checks" (
	"batch_id" text NOT NULL,
	"batch_version" integer NOT NULL,
	"kind" text NOT NULL,
	"result" text NOT NULL,
	"reason" text NOT NULL,
	"facts" jsonb NOT NULL,
	"rule_version" text NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "batch_checks_batch_id_batch_version_kind_pk" PRIMARY KEY("batch_id","batch_version","kind")
);
--> statement-breakpoint
CREATE TABLE "batch_decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"batch_id" text NOT NULL,
	"batch_version" integer NOT NULL,
	"kind" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"reason_code" text,
	"reason" text,
	"method" text,
	"evidence_file_id" text,
	"due_on" date,
	"from_grams" bigint,
	"to_grams" bigint,
	"risks" jsonb,
	"rule_id" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "batch_decisions_version_key" UNIQUE("batch_id","batch_version"),
	CONSTRAINT "batch_decisions_grams_check" CHECK (("batch_decisions"."from_grams" is null) = ("batch_decisions"."to_grams" is null))
);
--> statement-breakpoint
CREATE TABLE "batch_flags" (
	"id" text PRIMARY KEY NOT NULL,
	"batch_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"sprayed_on" date NOT NULL,
	"safe_from" date,
	"flagged_by" text,
	"flagged_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checking_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"share_percent" integer NOT NULL,
	"first_lots" integer NOT NULL,
	"most_grams" bigint,
	"heeds_anomalies" boolean NOT NULL,
	"required_checks" jsonb NOT NULL,
	"audit_days" integer NOT NULL,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "checking_rules_version_unique" UNIQUE("version"),
	CONSTRAINT "checking_rules_share_check" CHECK ("checking_rules"."share_percent" between 0 and 100),
	CONSTRAINT "checking_rules_counts_check" CHECK ("checking_rules"."first_lots" >= 0 and "checking_rules"."audit_days" > 0 and ("checking_rules"."most_grams" is null or "checking_rules"."most_grams" > 0))
);
--> statement-breakpoint
CREATE TABLE "picking_ceilings" (
	"id" text PRIMARY KEY NOT NULL,
	"crop_code" text NOT NULL,
	"grams_per_square_metre" integer,
	"grams_per_plot" bigint,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "picking_ceilings_amount_check" CHECK (coalesce("picking_ceilings"."grams_per_square_metre", "picking_ceilings"."grams_per_plot") is not null and coalesce("picking_ceilings"."grams_per_square_metre", 1) > 0 and coalesce("picking_ceilings"."grams_per_plot", 1) > 0)
);
--> statement-breakpoint
ALTER TABLE "batch_plots" ADD CONSTRAINT "batch_plots_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "batch_plots" ADD CONSTRAINT "batch_plots_plot_id_plots_id_fk" FOREIGN KEY ("plot_id") REFERENCES "public"."plots"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "batch_checks" ADD CONSTRAINT "batch_checks_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "batch_decisions" ADD CONSTRAINT "batch_decisions_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "batch_decisions" ADD CONSTRAINT "batch_decisions_evidence_file_id_files_id_fk" FOREIGN KEY ("evidence_file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "batch_decisions" ADD CONSTRAINT "batch_decisions_rule_id_checking_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."checking_rules"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "batch_decisions" ADD CONSTRAINT "batch_decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "batch_flags" ADD CONSTRAINT "batch_flags_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "batch_flags" ADD CONSTRAINT "batch_flags_flagged_by_people_id_fk" FOREIGN KEY ("flagged_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "checking_rules" ADD CONSTRAINT "checking_rules_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "picking_ceilings" ADD CONSTRAINT "picking_ceilings_crop_code_crops_code_fk" FOREIGN KEY ("crop_code") REFERENCES "public"."crops"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "picking_ceilings" ADD CONSTRAINT "picking_ceilings_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "batch_plots_plot_index" ON "batch_plots" USING btree ("plot_id");
--> statement-breakpoint
CREATE INDEX "batch_flags_batch_index" ON "batch_flags" USING btree ("batch_id","flagged_at");
--> statement-breakpoint
CREATE INDEX "picking_ceilings_crop_index" ON "picking_ceilings" USING btree ("crop_code","set_at");
--> statement-breakpoint
create trigger batch_checks_append_only before update or delete on batch_checks
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger batch_decisions_append_only before update or delete on batch_decisions
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger batch_flags_append_only before update or delete on batch_flags
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger checking_rules_append_only before update or delete on checking_rules
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger picking_ceilings_append_only before update or delete on picking_ceilings
  for each row execute function refuse_change();
--> statement-breakpoint
CREATE INDEX "batch_decisions_kind_index" ON "batch_decisions" USING btree ("kind","batch_id");
