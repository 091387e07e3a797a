/** The alphabet of text messages; with any other character each part holds fewer. */
const gsm = /^[A-Za-z0-9 \n@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà]*$/u;

/** Counts the parts in which a text message is sent and paid for. */
export const smsParts = (text: string): number => {
  const [alone, each] = gsm.test(text) ? [160, 153] : [70, 67];
  return text.length <= alone ? 1 : Math.ceil(text.length / each);
};
