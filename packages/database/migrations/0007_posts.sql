CREATE TABLE "charge" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"place" jsonb NOT NULL,
	"from" timestamptz(3) NOT NULL,
	"to" timestamptz(3),
	"revision" integer NOT NULL,
	CONSTRAINT "charge_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "deputy" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"stands_for" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"posts" uuid[],
	"from" timestamptz(3) NOT NULL,
	"to" timestamptz(3) NOT NULL,
	"reason" text,
	"revision" integer NOT NULL,
	CONSTRAINT "deputy_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "handover" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"at" jsonb NOT NULL,
	"successor" uuid,
	"items" jsonb NOT NULL,
	"opened_at" timestamptz(3) NOT NULL,
	"closed_at" timestamptz(3),
	"revision" integer NOT NULL,
	CONSTRAINT "handover_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "induction" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"lesson" text NOT NULL,
	"teacher" text NOT NULL,
	"on" text NOT NULL,
	"withdrawn" timestamptz(3),
	"revision" integer NOT NULL,
	CONSTRAINT "induction_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "member" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"function" text NOT NULL,
	"party_member" boolean,
	"from" timestamptz(3) NOT NULL,
	"to" timestamptz(3),
	"revision" integer NOT NULL,
	CONSTRAINT "member_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "handover_post" ON "handover" USING btree ("tenant_id","post_id");--> statement-breakpoint
CREATE INDEX "handover_open" ON "handover" USING btree ("tenant_id","opened_at") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "handover_person" ON "handover" USING btree ("tenant_id","person_id");--> statement-breakpoint
CREATE INDEX "member_organisation" ON "member" USING btree ("tenant_id","organisation_id");