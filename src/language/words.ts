// The words of a language by which an article says who spoke, where and when: what each list of a data file means.

/** Phrases in lower case. A `*` at the end of a word stands for any ending (`твит*`: твите, твитом). */
export type Phrases = readonly string[];

/** Phrases by the service that they imply (`tweet` implies `x`); under `""` those that imply none. */
export type PhrasesByService = Readonly<Record<string, Phrases>>;

/** What is known of one language. */
export interface Words {
  /** BCP 47. */
  readonly language: string;
  /** Frequent small words, by which the language of a passage is told. */
  readonly common: Phrases;
  /** Personal names are told by capital letters: `names`; so are all nouns: `nouns`; the script has none: `none`. */
  readonly capitals: "names" | "nouns" | "none";
  /** `last`: the verb of speech follows the quoted words, source and speaker stand before them. */
  readonly verb?: "last";
  /** Words that follow quoted speech before its verb: without one of them it is no speech. */
  readonly quotative?: Phrases;
  /**
   * Where names have no capitals: a `topic` mark follows the subject, one of `marks` ends it (`marked`), or it stands
   * `first`; else beside the verb.
   */
  readonly subject?: "topic" | "first" | "marked";
  /** What ends the subject: a letter of its last word (는) or a word of its own (ने). */
  readonly marks?: Phrases;
  /** Days and months are written with a capital letter. */
  readonly capitalDays?: true;
  /** Letters that are written together with the word that follows; those of a place come first. */
  readonly clitics?: { readonly place: string; readonly other: string; readonly article?: string };

  /** What a preposition becomes with an article: `à` becomes `au`, `aux`. */
  readonly contractions?: Readonly<Record<string, Phrases>>;

  /** Spellings of services that only this language has, inflected ones among them. */
  readonly service: PhrasesByService;
  /** Nouns for a post: enough to show the source (`tweet`, `post`). */
  readonly posts: PhrasesByService;
  /** Nouns that may or may not stand on a service: a reply, a caption. Less sure than `posts`. */
  readonly replies: Phrases;
  /** Nouns that are a post or its place only beside a service: a video, an account, a statement. */
  readonly media: Phrases;
  /** Who posts, beside a service: `Twitter user`. */
  readonly users: Phrases;
  /** Nouns for other sources: an interview, a press release, a newspaper. */
  readonly sources: Phrases;
  /** Nouns that turn what precedes into something else: `Twitter spokesman`, `post office`. */
  readonly compounds: Phrases;
  /** Words that turn the noun for a post behind them into something else: `blog post`, `command post`. */
  readonly falsePosts: Phrases;

  /** Words before the title of a work, a slogan or a nickname: song, titled, so-called. */
  readonly works: Phrases;

  /** Words behind a noun for a post that make an office of it: post as minister. */
  readonly duties: Phrases;

  readonly says: Phrases;
  /** Those verbs of speech that, behind a form of to be, only give a name: was dubbed. */
  readonly naming: Phrases;
  readonly writes: Phrases;
  /** The speaker goes on: `added`, `continued`. */
  readonly adds: Phrases;
  /** A text is the subject: `the tweet read`. */
  readonly reads: Phrases;
  /** Those verbs of speech that answer somebody: beside a post they are most likely posted too. */
  readonly answers?: Phrases;
  /** Nouns for pictures and clips: who writes beside one has posted it. */
  readonly images?: Phrases;
  /** Those whom an account writes to: followers. What is shared with them was posted. */
  readonly audience?: Phrases;
  /** Phrases that mean the service named last: on the platform. */
  readonly back?: Phrases;
  /** Speech to somebody who is named: `told`. */
  readonly tells: Phrases;
  /** Verbs of posting: enough to show the source. */
  readonly posting: PhrasesByService;
  /** Verbs of posting whose object is a thing; a service must stand beside them: `shared`, `published`. */
  readonly sharing: Phrases;
  /** `took to`: a verb and the preposition before a service. */
  readonly takesTo: Phrases;
  /** `according to`. */
  readonly according: Phrases;

  /** Prepositions of the place where words stand: in, on, via. */
  readonly place: Phrases;
  /** Those of them that never stand before a service alone: "at Facebook" is where people work. */
  readonly elsewhere: Phrases;
  /** Prepositions within a noun phrase: of. Through them the phrase goes on. */
  readonly of: Phrases;
  /** Prepositions before the author of a post: by, from. */
  readonly by: Phrases;
  /** Other prepositions: what follows them is no place of the words (about, with). */
  readonly beside: Phrases;
  /** Words that open a subordinate clause or a phrase about something else: after, who, when asked. */
  readonly aside: Phrases;
  /** Before the post that is answered: in reply to. What is written so is most likely a post too. */
  readonly replyTo: Phrases;
  readonly coordinators: Phrases;
  /** Forms of to be, behind which a verb of speech is passive: was dubbed. */
  readonly be: Phrases;
  readonly that: Phrases;
  readonly determiners: Phrases;
  readonly pronouns: Phrases;
  /** Those of them that stand for the writer. */
  readonly self: Phrases;
  /** Words at the start of a sentence that are no name: later, however. */
  readonly starters: Phrases;

  readonly weekdays: Phrases;
  readonly months: Phrases;
  /** `yesterday`, `last week`. */
  readonly moments: Phrases;
  /** Parts of a day: morning. */
  readonly dayParts: Phrases;
  /** What stands before a day: on, late, am. */
  readonly dayPrepositions: Phrases;

  /** Titles and trades before a name, written small: president, former. */
  readonly titles: Phrases;
  /** Nouns for bodies that speak: ministry, police. */
  readonly bodies: Phrases;
  /** Small words within a name: von, de, bin. */
  readonly particles: Phrases;
  /** Abbreviations whose point ends no sentence, without the point. */
  readonly abbreviations: Phrases;
}
