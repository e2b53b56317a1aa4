// The nouns for an account.

/** What speaks for somebody on a service. */
export const ACCOUNT =
  /^(?:accounts?|konto|accounts?|compte|comptes|cuenta|cuentas|conta|contas|аккаунт\p{L}*|акаунт\p{L}*|kont[oa]|λογαριασμ\p{L}+|hesab\p{L}*)$/iu;
