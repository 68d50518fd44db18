CREATE SEQUENCE "public"."issue_number" INCREMENT BY 100 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "account" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"username" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid,
	"roles" text[] NOT NULL,
	"unit_id" uuid,
	"disabled" boolean NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "account_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "reference" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"data" jsonb NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "reference_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "tenant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"zone" text NOT NULL,
	"at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_api_key" (
	"id" text PRIMARY KEY NOT NULL,
	"config_id" text NOT NULL,
	"name" text,
	"start" text,
	"reference_id" text NOT NULL,
	"prefix" text,
	"key" text NOT NULL,
	"refill_interval" integer,
	"refill_amount" integer,
	"last_refill_at" timestamp with time zone,
	"enabled" boolean,
	"rate_limit_enabled" boolean,
	"rate_limit_time_window" integer,
	"rate_limit_max" integer,
	"request_count" integer,
	"remaining" integer,
	"last_request" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"permissions" text,
	"metadata" text,
	CONSTRAINT "auth_api_key_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "auth_credential" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_device_code" (
	"id" text PRIMARY KEY NOT NULL,
	"device_code" text NOT NULL,
	"user_code" text NOT NULL,
	"user_id" text,
	"expires_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"last_polled_at" timestamp with time zone,
	"polling_interval" integer,
	"client_id" text,
	"scope" text
);
--> statement-breakpoint
CREATE TABLE "auth_failure" (
	"username" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "auth_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth_user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean NOT NULL,
	"image" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"username" text,
	"display_username" text,
	CONSTRAINT "auth_user_email_unique" UNIQUE("email"),
	CONSTRAINT "auth_user_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "boundary" (
	"tenant_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"geometry" jsonb NOT NULL,
	"crs" text NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "boundary_tenant_id_unit_id_pk" PRIMARY KEY("tenant_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"department" text,
	"serves" uuid[] NOT NULL,
	"matters" text[] NOT NULL,
	"from" timestamptz(3) NOT NULL,
	"to" timestamptz(3),
	"batch_id" uuid,
	"revision" integer NOT NULL,
	CONSTRAINT "organisation_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"staff_number" text,
	"batch_id" uuid,
	"revision" integer NOT NULL,
	CONSTRAINT "person_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "post" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"at" jsonb NOT NULL,
	"from" timestamptz(3) NOT NULL,
	"to" timestamptz(3),
	"batch_id" uuid,
	"revision" integer NOT NULL,
	CONSTRAINT "post_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"level" integer NOT NULL,
	"parent_id" uuid,
	"serial" integer NOT NULL,
	"path" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"area_class" text,
	"households" integer,
	"population" integer,
	"from" timestamptz(3) NOT NULL,
	"to" timestamptz(3),
	"batch_id" uuid,
	"revision" integer NOT NULL,
	CONSTRAINT "unit_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "access" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"account_id" uuid,
	"name" text NOT NULL,
	"what" text NOT NULL,
	"thing" text,
	"reason" text,
	CONSTRAINT "access_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "batch" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"rows" integer NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"account_id" uuid NOT NULL,
	"by" text NOT NULL,
	"undone_at" timestamptz(3),
	"revision" integer NOT NULL,
	CONSTRAINT "batch_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "fact" (
	"tenant_id" uuid NOT NULL,
	"life" text NOT NULL,
	"life_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "fact_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"tx" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"command_id" uuid,
	"digest" text,
	"at" timestamptz(3) NOT NULL,
	"person_id" uuid,
	"account_id" uuid,
	"tag" text NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "fact_tenant_id_life_id_revision_pk" PRIMARY KEY("tenant_id","life_id","revision")
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text,
	"phone" text,
	"erased_at" timestamptz(3),
	CONSTRAINT "contact_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "issue" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"channel" text NOT NULL,
	"reporter" jsonb NOT NULL,
	"confidential" boolean NOT NULL,
	"unit_id" uuid NOT NULL,
	"path" text collate "C" NOT NULL,
	"point" "float8"[],
	"address" text,
	"located" text NOT NULL,
	"matter" text,
	"tier" text,
	"route" jsonb,
	"stage" text NOT NULL,
	"before" text,
	"until" timestamptz(3),
	"lead" jsonb,
	"tasks" jsonb NOT NULL,
	"handled_by" uuid[] NOT NULL,
	"dispatches" integer NOT NULL,
	"returns" integer NOT NULL,
	"reworks" integer NOT NULL,
	"reopens" integer NOT NULL,
	"extensions" integer NOT NULL,
	"step" text,
	"step_clock" jsonb NOT NULL,
	"step_due" timestamptz(3),
	"promise_clock" jsonb NOT NULL,
	"promise_due" timestamptz(3),
	"provisional" boolean NOT NULL,
	"promise_met" boolean,
	"reported_at" timestamptz(3) NOT NULL,
	"accepted_at" timestamptz(3),
	"dispatched_at" timestamptz(3),
	"handled_at" timestamptz(3),
	"answered_at" timestamptz(3),
	"closed_at" timestamptz(3),
	"result" text,
	"answer" text,
	"ground" text,
	"rating" jsonb,
	"catalogue_version" integer NOT NULL,
	"profile_version" integer NOT NULL,
	"calendar_version" integer NOT NULL,
	"batch_id" uuid,
	"revision" integer NOT NULL,
	"moved_at" timestamptz(3) NOT NULL,
	"assignees" uuid[] NOT NULL,
	"open" boolean GENERATED ALWAYS AS (stage not in ('closed', 'declined', 'cancelled', 'withdrawn')) STORED NOT NULL,
	CONSTRAINT "issue_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "auth_credential" ADD CONSTRAINT "auth_credential_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_username" ON "account" USING btree ("username");--> statement-breakpoint
CREATE INDEX "account_person" ON "account" USING btree ("tenant_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reference_version" ON "reference" USING btree ("tenant_id","kind","version");--> statement-breakpoint
CREATE UNIQUE INDEX "person_staff_number" ON "person" USING btree ("tenant_id","staff_number");--> statement-breakpoint
CREATE INDEX "post_person" ON "post" USING btree ("tenant_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_code" ON "unit" USING btree ("tenant_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_serial" ON "unit" USING btree ("tenant_id","serial");--> statement-breakpoint
CREATE INDEX "unit_path" ON "unit" USING btree ("tenant_id","path");--> statement-breakpoint
CREATE INDEX "access_newest" ON "access" USING btree ("tenant_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "batch_newest" ON "batch" USING btree ("tenant_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "fact_command" ON "fact" USING btree ("tenant_id","command_id");--> statement-breakpoint
CREATE INDEX "fact_feed" ON "fact" USING btree ("tx","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "issue_number_of_tenant" ON "issue" USING btree ("tenant_id","number");--> statement-breakpoint
CREATE INDEX "issue_newest" ON "issue" USING btree ("tenant_id","reported_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "issue_open_newest" ON "issue" USING btree ("tenant_id","reported_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE open;--> statement-breakpoint
CREATE INDEX "issue_open_place" ON "issue" USING btree ("tenant_id","path","reported_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE open;--> statement-breakpoint
CREATE INDEX "issue_open_due" ON "issue" USING btree ("tenant_id","step_due") WHERE open;--> statement-breakpoint
CREATE INDEX "issue_place" ON "issue" USING btree ("tenant_id","path","reported_at");--> statement-breakpoint
CREATE INDEX "issue_assignees" ON "issue" USING gin ("assignees");--> statement-breakpoint
CREATE INDEX "issue_batch" ON "issue" USING btree ("tenant_id","batch_id") WHERE batch_id is not null;