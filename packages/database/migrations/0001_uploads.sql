CREATE TABLE "import_progress" (
	"tenant_id" uuid NOT NULL,
	"command_id" uuid NOT NULL,
	"phase" text NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"cancelled" boolean NOT NULL,
	"at" timestamptz(3) NOT NULL,
	CONSTRAINT "import_progress_tenant_id_command_id_pk" PRIMARY KEY("tenant_id","command_id")
);
--> statement-breakpoint
CREATE TABLE "upload" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"digest" text NOT NULL,
	"at" timestamptz(3) NOT NULL,
	CONSTRAINT "upload_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
DROP INDEX "unit_code";--> statement-breakpoint
ALTER TABLE "fact" DROP CONSTRAINT "fact_tenant_id_life_id_revision_pk";--> statement-breakpoint
ALTER TABLE "fact" ADD CONSTRAINT "fact_tenant_id_life_id_revision_life_pk" PRIMARY KEY("tenant_id","life_id","revision","life");--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "to" timestamptz(3);--> statement-breakpoint
ALTER TABLE "batch" ADD COLUMN "digest" text NOT NULL;--> statement-breakpoint
ALTER TABLE "batch" ADD COLUMN "written" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "batch" ADD COLUMN "left_out" integer NOT NULL;--> statement-breakpoint
CREATE INDEX "import_progress_oldest" ON "import_progress" USING btree ("at");--> statement-breakpoint
CREATE INDEX "upload_oldest" ON "upload" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_code" ON "unit" USING btree ("tenant_id","code") WHERE "to" is null or "to" > "from";