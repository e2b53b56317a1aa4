// Where usual tools find the keys of a bucket: the environment, then the files of the AWS command line. Nothing is written.
import { homedir } from "node:os";
import { join } from "node:path";
import { readNamed } from "../disk/named.ts";
import { PostproofError } from "../errors.ts";

/** Keys that sign requests. */
export interface S3Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** With keys for a time. */
  readonly sessionToken?: string;
  /** Until when they hold, ISO 8601; whoever gave them is asked again before. */
  readonly expiration?: string;
}

/** Where a bucket is. */
export interface S3Options {
  /** Its name. */
  readonly bucket: string;
  /** What the names of its objects begin with, so that one bucket holds several archives: `archives/city-desk/`. Default: nothing. */
  readonly prefix?: string;
  /** Address of the service: `https://storage.example`. Default: `AWS_ENDPOINT_URL_S3`, `AWS_ENDPOINT_URL`, Amazon's of the region. */
  readonly endpoint?: string;
  /** Default: `AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's, `us-east-1`. */
  readonly region?: string;
  /**
   * By default what usual tools take: `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` (with `AWS_SESSION_TOKEN`), or the profile
   * `AWS_PROFILE` of `~/.aws/credentials`. A function is asked again before they expire, and is the way for keys of a machine's role.
   */
  readonly credentials?: S3Credentials | (() => Promise<S3Credentials>);
  /** How long one request may take, in milliseconds. Default 60000. */
  readonly timeout?: number;
}

/**
 * The keys, the region and the address of a service, as given or found.
 * @throws PostproofError `store` saying where keys were looked for
 */
export async function s3Credentials(
  options: S3Options,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<{
  readonly credentials: S3Credentials;
  readonly region: string;
  readonly endpoint: string | undefined;
}> {
  const profile = await profileIn(environment);
  const found = (name: string, ...variables: string[]): string | undefined =>
    [...variables.map((variable) => environment[variable]), profile.get(name)].find(
      (value) => value !== undefined && value !== "",
    );
  const endpoint = options.endpoint ?? found("endpoint_url", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL");
  const region = options.region ?? found("region", "AWS_REGION", "AWS_DEFAULT_REGION") ?? "us-east-1";
  const { credentials: given } = options;
  if (given) return { credentials: typeof given === "function" ? await given() : given, region, endpoint };

  // Keys of one place are not mixed with those of another.
  const fromEnvironment = environment["AWS_ACCESS_KEY_ID"]
    ? (field: string) => environment[field.toUpperCase()]
    : undefined;
  const of = fromEnvironment ?? ((field: string) => profile.get(field));
  const [accessKeyId, secretAccessKey, sessionToken] = [
    "aws_access_key_id",
    "aws_secret_access_key",
    "aws_session_token",
  ].map(of);
  if (!accessKeyId || !secretAccessKey) {
    throw new PostproofError(
      "store",
      "No keys for the bucket: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE for a profile in ~/.aws/credentials.",
    );
  }
  return {
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
    region,
    endpoint,
  };
}

/** The fields of the profile that is chosen, in both files of the AWS command line; empty if there are none. */
async function profileIn(environment: NodeJS.ProcessEnv): Promise<ReadonlyMap<string, string>> {
  const name = environment["AWS_PROFILE"] ?? "default";
  const folder = join(homedir(), ".aws");
  const config = await sectionIn(environment["AWS_CONFIG_FILE"] ?? join(folder, "config"), [
    name,
    `profile ${name}`,
  ]);
  const secret = await sectionIn(environment["AWS_SHARED_CREDENTIALS_FILE"] ?? join(folder, "credentials"), [
    name,
  ]);
  return new Map([...config, ...secret]);
}

async function sectionIn(file: string, names: readonly string[]): Promise<Map<string, string>> {
  const text = await readNamed(file).then(String, () => "");
  const fields = new Map<string, string>();
  let isIn = false;
  for (const line of text.split(/\r?\n/)) {
    const section = /^\s*\[([^\]]*)\]/.exec(line);
    if (section) isIn = names.includes(section[1]!.trim());
    // Comments, and lines further in, which belong to a field of another kind.
    else if (isIn && !/^\s*[#;]|^\s/.test(line) && line.includes("="))
      fields.set(line.slice(0, line.indexOf("=")).trim(), line.slice(line.indexOf("=") + 1).trim());
  }
  return fields;
}
