// Stands in for @vscode/deviceid of the test VS Code, which would keep an identifier in the home folder.
exports.getDeviceId = async () => '00000000-0000-4000-8000-000000000000';
