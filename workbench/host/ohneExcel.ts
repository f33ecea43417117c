/** The globals of office.js in an ordinary browser, as far as the add-in asks for them: there is no host. */
export const officeOhneExcel = (): { Office: object; CustomFunctions: object } => ({
  Office: {
    HostType: { Excel: "Excel" },
    onReady: () => Promise.resolve({ host: null, platform: null }),
    actions: { associate: () => undefined },
  },
  CustomFunctions: { associate: () => undefined },
});
