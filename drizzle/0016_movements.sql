CREATE TABLE "loss_tolerances" (
	"id" text PRIMARY KEY NOT NULL,
	"movement_kind" text NOT NULL,
	"crop_code" text,
	"least_loss_percent" integer NOT NULL,
	"most_loss_percent" integer NOT NULL,
	"valid_from" date NOT NULL,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"authority_id" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "loss_tolerances_percent_check" CHECK (0 <= "loss_tolerances"."least_loss_percent" and "loss_tolerances"."least_loss_percent" <= "loss_tolerances"."most_loss_percent" and "loss_tolerances"."most_loss_percent" <= 95)
);
--> statement-breakpoint
CREATE TABLE "movement_inputs" (
	"movement_id" text NOT NULL,
	"lot_id" text NOT NULL,
	"grams" bigint NOT NULL,
	CONSTRAINT "movement_inputs_movement_id_lot_id_pk" PRIMARY KEY("movement_id","lot_id"),
	CONSTRAINT "movement_inputs_grams_check" CHECK ("movement_inputs"."grams" > 0)
);
--> statement-breakpoint
CREATE TABLE "movement_outputs" (
	"lot_id" text PRIMARY KEY NOT NULL,
	"movement_id" text NOT NULL,
	"grams" bigint NOT NULL,
	"note" text,
	CONSTRAINT "movement_outputs_grams_check" CHECK ("movement_outputs"."grams" > 0)
);
--> statement-breakpoint
CREATE TABLE "delivery_refusals" (
	"lot_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"refused_by" text NOT NULL,
	"refused_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery_codes" (
	"movement_id" text NOT NULL,
	"area_code_id" text NOT NULL,
	"grams" bigint NOT NULL,
	"use_id" text,
	CONSTRAINT "delivery_codes_movement_id_area_code_id_pk" PRIMARY KEY("movement_id","area_code_id"),
	CONSTRAINT "delivery_codes_grams_check" CHECK ("delivery_codes"."grams" > 0)
);
--> statement-breakpoint
ALTER TABLE "lot_movements" ADD COLUMN "code_text" text;
--> statement-breakpoint
ALTER TABLE "lot_movements" ADD COLUMN "document" text;
--> statement-breakpoint
ALTER TABLE "lot_movements" ADD COLUMN "packing_house_id" text;
--> statement-breakpoint
ALTER TABLE "lot_movements" ADD COLUMN "weighed_grams" bigint;
--> statement-breakpoint
ALTER TABLE "lot_movements" ADD COLUMN "tolerance_id" text;
--> statement-breakpoint
ALTER TABLE "loss_tolerances" ADD CONSTRAINT "loss_tolerances_crop_code_crops_code_fk" FOREIGN KEY ("crop_code") REFERENCES "public"."crops"("code") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "loss_tolerances" ADD CONSTRAINT "loss_tolerances_set_by_people_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "loss_tolerances" ADD CONSTRAINT "loss_tolerances_authority_id_organisations_id_fk" FOREIGN KEY ("authority_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_movements" ADD CONSTRAINT "lot_movements_packing_house_id_packing_houses_id_fk" FOREIGN KEY ("packing_house_id") REFERENCES "public"."packing_houses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "lot_movements" ADD CONSTRAINT "lot_movements_tolerance_id_loss_tolerances_id_fk" FOREIGN KEY ("tolerance_id") REFERENCES "public"."loss_tolerances"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "movement_inputs" ADD CONSTRAINT "movement_inputs_movement_id_lot_movements_id_fk" FOREIGN KEY ("movement_id") REFERENCES "public"."lot_movements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "movement_inputs" ADD CONSTRAINT "movement_inputs_lot_id_batches_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "movement_outputs" ADD CONSTRAINT "movement_outputs_lot_id_batches_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "movement_outputs" ADD CONSTRAINT "movement_outputs_movement_id_lot_movements_id_fk" FOREIGN KEY ("movement_id") REFERENCES "public"."lot_movements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "delivery_refusals" ADD CONSTRAINT "delivery_refusals_lot_id_batches_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "delivery_refusals" ADD CONSTRAINT "delivery_refusals_refused_by_people_id_fk" FOREIGN KEY ("refused_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "delivery_codes" ADD CONSTRAINT "delivery_codes_movement_id_lot_movements_id_fk" FOREIGN KEY ("movement_id") REFERENCES "public"."lot_movements"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "delivery_codes" ADD CONSTRAINT "delivery_codes_area_code_id_area_codes_id_fk" FOREIGN KEY ("area_code_id") REFERENCES "public"."area_codes"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "delivery_codes" ADD CONSTRAINT "delivery_codes_use_id_authorisation_uses_id_fk" FOREIGN KEY ("use_id") REFERENCES "public"."authorisation_uses"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "lot_movements_counterpart_index" ON "lot_movements" USING btree ("counterpart_id","happened_on") WHERE "lot_movements"."kind" = 'deliver';
--> statement-breakpoint
CREATE INDEX "loss_tolerances_index" ON "loss_tolerances" USING btree ("movement_kind","crop_code","valid_from");
--> statement-breakpoint
CREATE INDEX "movement_inputs_lot_index" ON "movement_inputs" USING btree ("lot_id");
--> statement-breakpoint
CREATE INDEX "movement_outputs_movement_index" ON "movement_outputs" USING btree ("movement_id");
--> statement-breakpoint
create trigger loss_tolerances_append_only before update or delete on loss_tolerances
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger movement_inputs_append_only before update or delete on movement_inputs
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger movement_outputs_append_only before update or delete on movement_outputs
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger delivery_refusals_append_only before update or delete on delivery_refusals
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger delivery_codes_append_only before update or delete on delivery_codes
  for each row execute function refuse_change();
--> statement-breakpoint
-- Lots that were released before there were movements are all in store.
insert into lot_stocks (lot_id, left_grams)
select id, grams from batches where released_at is not null
on conflict do nothing;
