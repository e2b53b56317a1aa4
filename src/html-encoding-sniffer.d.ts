declare module "html-encoding-sniffer" {
  /**
   * The encoding of an HTML page by its mark, by what its server says, or by its own declaration, as the HTML standard has it:
   * the canonical name of one that `TextDecoder` reads.
   */
  export default function sniffHtmlEncoding(
    bytes: Uint8Array,
    options?: {
      readonly transportLayerEncodingLabel?: string | undefined;
      readonly defaultEncoding?: string;
    },
  ): string;
}
