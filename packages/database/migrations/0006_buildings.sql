CREATE TABLE "building" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"numbered_in" uuid NOT NULL,
	"number" integer NOT NULL,
	"name" text NOT NULL,
	"address" jsonb NOT NULL,
	"keys" text[] NOT NULL,
	"point" "float8"[],
	"storeys" integer,
	"kind" text NOT NULL,
	"from" timestamptz(3) NOT NULL,
	"to" timestamptz(3),
	"batch_id" uuid,
	"revision" integer NOT NULL,
	CONSTRAINT "building_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "entrance" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"building_id" uuid NOT NULL,
	"number" text NOT NULL,
	"from" timestamptz(3) NOT NULL,
	"to" timestamptz(3),
	"batch_id" uuid,
	"revision" integer NOT NULL,
	CONSTRAINT "entrance_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "household" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"building_id" uuid NOT NULL,
	"entrance_id" uuid NOT NULL,
	"door" text NOT NULL,
	"people" integer,
	"contact_id" uuid,
	"from" timestamptz(3) NOT NULL,
	"to" timestamptz(3),
	"batch_id" uuid,
	"revision" integer NOT NULL,
	CONSTRAINT "household_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "building_number" ON "building" USING btree ("tenant_id","numbered_in","number");--> statement-breakpoint
CREATE INDEX "building_unit" ON "building" USING btree ("tenant_id","unit_id");--> statement-breakpoint
CREATE INDEX "building_keys" ON "building" USING gin ("keys");--> statement-breakpoint
CREATE INDEX "building_batch" ON "building" USING btree ("tenant_id","batch_id") WHERE batch_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "entrance_of_building" ON "entrance" USING btree ("tenant_id","building_id","number") WHERE "to" is null;--> statement-breakpoint
CREATE INDEX "entrance_batch" ON "entrance" USING btree ("tenant_id","batch_id") WHERE batch_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "household_door" ON "household" USING btree ("tenant_id","entrance_id","door") WHERE "to" is null;--> statement-breakpoint
CREATE INDEX "household_building" ON "household" USING btree ("tenant_id","building_id") WHERE "to" is null;--> statement-breakpoint
CREATE INDEX "household_batch" ON "household" USING btree ("tenant_id","batch_id") WHERE batch_id is not null;