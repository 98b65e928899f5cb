/** The one password of every user of the sample company; shown on its sign-in page and never used with real data. */
export const sampleCompanyPassword = "havaleh-sample";
