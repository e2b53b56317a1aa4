// The row of a service: all that is known of it outside of its reader. Adding a service, or a form of its embeds, is a change
// of one row; whoever finds references, loaders, loads, credits or quotations reads rows and names no service.
import type { Search } from "./search.ts";

/** A service on which people post, by the names that newsrooms write. */
export interface Service {
  /** Short lower-case word: `x`, `truth-social`. Equal to the platform's name where postproof has one of its own. */
  readonly name: string;
  /** As newsrooms name it today. */
  readonly label: string;
  /** Name of the platform that reads its posts, where that is another (`mastodon` reads Truth Social). */
  readonly platform?: string;
  /** Host names that show the service where several share a platform. */
  readonly hosts?: readonly string[];
  /** Spellings in any script; letter case does not count. */
  readonly spellings: readonly string[];
  /** Spellings that are ordinary words too (`X`, `Threads`): read only where the place leaves no doubt, exact case. */
  readonly ambiguous?: readonly string[];
  /** What it was called before a day, ISO 8601: posts of an earlier day were posted under that name. */
  readonly former?: { readonly label: string; readonly until: string };
}

/** A service with what is known of its addresses, embed codes and scripts. */
export interface ServiceRow extends Service {
  /** The host of its pages, without `www.`; a search of the web is held to it. */
  readonly site?: string;
  /** Further hosts of its pages, whose names do not say whose they are: `t.me`. */
  readonly otherSites?: readonly string[];
  /** The path of a post's page at these hosts: only that proves that words behind a link were posted. */
  readonly posts?: RegExp;
  /** Its own search, as a link for a person. */
  readonly search?: Search;
  readonly embeds?: Embeds;
  readonly script?: Script;
  readonly loading?: Loading;
}

/** What its embeds load. A bundler leaves the rest of the row out where only this is asked for. */
export interface Loading {
  readonly label: string;
  /** What elements of AMP and custom elements known by name load. */
  readonly elements?: Readonly<Record<string, ElementLoad>>;
  readonly from?: readonly Loads[];
}

/** How sites write embeds of its posts. */
export interface Embeds {
  /** Words by which names of elements, classes and shortcodes made of several words mean it: `c-tweet-embed`. */
  readonly words?: readonly string[];
  /** Whole names of components and shortcodes, besides its name and the words: `xeet`, `toot`. */
  readonly components?: readonly string[];
  /** What an attribute may hold instead of an address. The first pattern that fits counts. */
  readonly ids?: readonly { readonly id: RegExp; readonly address: (id: string) => string }[];
  /** Attributes of its components that name the post, besides those that all have (`id`, `url`). */
  readonly attributes?: readonly string[];
  /** Attributes by which an element of any name names the post. */
  readonly named?: readonly string[];
  /** The address of a post by the server that has it and its id there: a service of many servers. */
  readonly atServer?: (host: string, id: string) => string;
  /** The post that its player shows, as address or id, by the address of the frame; `undefined` if that is no player of its own. */
  readonly frame?: (url: URL) => string | undefined;
  /** Elements that show its posts, those of AMP above all: the attributes that name the post, by id or address. */
  readonly elements?: Readonly<Record<string, readonly string[]>>;
  /** Embed codes that it hands out, by class or name of the element. */
  readonly handed?: Readonly<Record<string, Handed>>;
  /** It embeds posts of other services: what its codes show may be of any. */
  readonly ofOthers?: true;
  /** Attributes by which elements show that they are its embeds. */
  readonly marks?: readonly string[];
  /** What marks a link that its script makes an embed of: a class, or an attribute, in lower case, of any or of one value. */
  readonly links?: MarkedLink;
  /** The attribute by which its script, which puts the post where it stands itself, names it. */
  readonly inScript?: string;
  /** Classes of elements whose text is that of an embed, besides those of {@link handed}. */
  readonly classes?: readonly string[];
  /** Classes of Substack's elements that show its posts. */
  readonly substack?: readonly string[];
}

/** What marks a link. */
export type MarkedLink = { readonly class: string } | { readonly attribute: string; readonly value?: string };

/** How an embed code names its post. */
export interface Handed {
  /** Attributes that name the post, by address or id, in the order in which they are believed. */
  readonly attributes: readonly string[];
  /** Which link within names it if no attribute does. By default the last: profiles and tags may come before. */
  readonly link?: "first" | "before";
  /** Only as a blockquote. */
  readonly quote?: true;
}

/** The script that fills its embeds. */
export interface Script {
  /** By host and path, with what follows the path. */
  readonly source: RegExp;
  /** Each server of the service has its own. */
  readonly byServer?: true;
  /** Whether it does nothing but fill embeds, by the attributes of its element, and query and fragment of its address. Default: yes. */
  readonly pure?: (attributes: ReadonlyMap<string, string>, asked: string) => boolean;
  /** Classes, or names, of elements that it fills. */
  readonly fills?: RegExp;
  /** The class of what it shows to browsers without scripts, within what it fills. */
  readonly fallback?: string;
  /** It fills blockquotes only: sites have classes of that name for things of their own. */
  readonly quotes?: true;
  /** It works with frames of this source. */
  readonly frames?: RegExp;
  /** Frames of its posts stand without it: a page that loads it has another use for it. */
  readonly framesAlone?: true;
  /** An inline script that loads it: how such a script names it, the id it uses, what it must say so that it does nothing else. */
  readonly inline?: { readonly names: RegExp; readonly id: string; readonly says?: RegExp };
  /** How an inline script has it make something of its own. */
  readonly calls?: RegExp;
  /** The empty element in which it works: its id, and the class that it has once the script was there. */
  readonly root?: { readonly id: string; readonly filled: string };
  /** Whether an element is one that it leaves in a page, and that shows nothing. */
  readonly leaves?: (name: string, attributes: ReadonlyMap<string, string>) => boolean;
}

/** What an element loads by the id that one of these attributes holds. */
export interface ElementLoad {
  readonly ids: readonly string[];
  readonly address: (id: string) => string;
}

/** Hosts from which its embeds load. */
export interface Loads {
  /** Host names besides those of its loaders; a leading dot takes in all below. */
  readonly hosts?: readonly string[];
  /** Addresses by which scripts name its loader. */
  readonly loaders?: readonly string[];
  /** Bytes over the wire of one embed on an empty page: others' measurements, docs/privacy.md says whose and when. */
  readonly weight?: number;
  /** What has that weight. Default: scripts that fill embeds, frames, components. */
  readonly weighs?: readonly ("script" | "frame" | "component")[];
}
