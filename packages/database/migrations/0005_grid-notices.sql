CREATE TABLE "clearance" (
	"tenant_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"name" text NOT NULL,
	"phone" text NOT NULL,
	"duty_phone" text,
	"consent" text,
	"revision" integer NOT NULL,
	CONSTRAINT "clearance_tenant_id_post_id_pk" PRIMARY KEY("tenant_id","post_id")
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"tenant_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"code" text NOT NULL,
	"since" timestamptz(3),
	"supervision_phone" text,
	"how_to_report" text,
	"revision" integer NOT NULL,
	CONSTRAINT "notice_tenant_id_unit_id_pk" PRIMARY KEY("tenant_id","unit_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "notice_code" ON "notice" USING btree ("code");