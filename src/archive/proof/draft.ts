// An item of a report while it is made, and what all items share.
import { BASES } from "../../model/snapshot.ts";
import type { Basis, Snapshot } from "../../model/snapshot.ts";
import type { ComparedPost, ProofFinding, ProofItem, ProofRule, Severity } from "../../model/proof.ts";
import { labelAt, serviceOf } from "../../services/index.ts";
import { authorName, plainText } from "../../model/text.ts";
import { sha256 } from "../../media/digest.ts";
import { sinceOf } from "../embed/availability.ts";
import type { PostRecord } from "../posts.ts";
import type { IndexedPost } from "./post-index.ts";

/** An item without what follows from its findings. */
export interface Draft extends Omit<ProofItem, "id" | "severity" | "ignored"> {
  /** The article says itself which post is meant: it names it or links to it. */
  readonly named?: true;
}

const ORDER: readonly Severity[] = ["ok", "note", "warning", "alarm"];

/** The worst severity among findings; `ok` for none. */
export function worstOf(findings: readonly ProofFinding[]): Severity {
  return ORDER[Math.max(0, ...findings.map(({ severity }) => ORDER.indexOf(severity)))]!;
}

/** Completes an item. Findings that are set aside stay in it; if no other is left, the whole item is set aside. */
export function finished(
  { named: _named, ...draft }: Draft,
  isIgnored: (range: ProofItem["range"], rule: string) => boolean,
): ProofItem {
  const findings = [...draft.findings].sort((a, b) => ORDER.indexOf(b.severity) - ORDER.indexOf(a.severity));
  const counted = findings.filter(({ rule }) => !isIgnored(draft.range, rule));
  const severity = worstOf(counted.length > 0 ? counted : findings);
  const identity = [
    draft.kind,
    draft.text.replace(/\s+/g, " ").trim(),
    ...findings.map(({ rule }) => rule).sort(),
  ];
  return {
    ...draft,
    findings,
    id: sha256(identity.join("\n")).slice(0, 16),
    severity,
    ...(counted.length === 0 && { ignored: true as const }),
  };
}

/** One finding. */
export function finding(rule: ProofRule, severity: Severity, message: string): ProofFinding {
  return { rule, severity, message };
}

/** A version of an archived post as a report shows it. */
export function comparedPost({ key, record }: IndexedPost, snapshot: Snapshot): ComparedPost {
  const { post, version, basis, capturedAt } = snapshot;
  const gone = sinceOf(record.sightings, record.snapshots);
  const service = serviceOf(key.platform, post.url);
  return {
    key,
    url: post.url,
    version,
    basis,
    capturedAt,
    ...(post.published !== undefined && { published: post.published }),
    author: authorName(post) ?? post.author.handle,
    handle: post.author.handle,
    label: service ? labelAt(service, post.published) : key.platform,
    text: plainText(post.text),
    ...(post.language !== undefined && { language: post.language }),
    ...(snapshot.transcribedBy !== undefined && { transcribedBy: snapshot.transcribedBy }),
    ...(gone && { gone }),
  };
}

/** That a verdict rests on what was not captured, in brackets; empty for a post that was. */
export function restsOn({ basis, transcribedBy }: Snapshot): string {
  if (basis === "transcribed") return ` (transcribed by ${transcribedBy ?? "somebody"}, not captured)`;
  return basis === "publisher_copy" ? " (a publisher's copy, not captured)" : "";
}

/** Whether a basis is weaker than what is asked for. */
export function isBelow(basis: Basis, required: Basis | undefined): boolean {
  return required !== undefined && BASES.indexOf(basis) > BASES.indexOf(required);
}

/** The finding that an editor should look at a post, if that was decided. */
export function flagFinding({ decided }: PostRecord): ProofFinding[] {
  if (decided?.isFlagged !== true || !decided.by) return [];
  const { at, by, why } = decided.by;
  const message = `an editor should look at this post, decided ${at.slice(0, 10)} by ${by}: ${why}`;
  return [finding("flagged", "warning", message)];
}

/** The finding that something rests on too weak a basis, if it does. */
export function basisFinding(snapshot: Snapshot, required: Basis | undefined): ProofFinding[] {
  if (!isBelow(snapshot.basis, required)) return [];
  return [
    finding(
      "below_basis",
      "alarm",
      `rests on "${snapshot.basis}", and "${required!}" is required${restsOn(snapshot)}`,
    ),
  ];
}
