CREATE TABLE "change_set" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"effective_at" timestamptz(3),
	"operations" jsonb NOT NULL,
	"reappointments" jsonb NOT NULL,
	"seen" jsonb NOT NULL,
	"note" text,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamptz(3) NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamptz(3),
	"published_at" timestamptz(3),
	"in_force_at" timestamptz(3),
	"revision" integer NOT NULL,
	CONSTRAINT "change_set_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "issue_tree" (
	"tenant_id" uuid NOT NULL,
	"issue_id" uuid NOT NULL,
	"path_then" text collate "C" NOT NULL,
	"path_now" text collate "C" NOT NULL,
	CONSTRAINT "issue_tree_tenant_id_issue_id_pk" PRIMARY KEY("tenant_id","issue_id")
);
--> statement-breakpoint
CREATE INDEX "change_set_due" ON "change_set" USING btree ("effective_at") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "issue_tree_then" ON "issue_tree" USING btree ("tenant_id","path_then");--> statement-breakpoint
CREATE INDEX "issue_tree_now" ON "issue_tree" USING btree ("tenant_id","path_now");